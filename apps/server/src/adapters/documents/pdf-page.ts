import type { DocumentColumn, DocumentModel } from '@atelier/domain/documents'
import type { PdfFonts } from './pdf-font.ts'

/** Points. */
export const margin = 36
export const fontSize = 8
const lineHeight = fontSize * 1.36
const lineGap = 4
const cellGap = 6

interface Place {
  readonly x: number
  readonly width: number
  readonly isRight: boolean
}

/** The table of a document on pages: titles at the head of each, its number at the foot. */
export interface PageTable {
  /** Draws a row below the last one; true when it began a page for it. */
  row(texts: readonly string[], style?: keyof PdfFonts): boolean
  /** Titles at least, if there was no row. */
  finish(): void
}

interface Paper {
  readonly pdf: PDFKit.PDFDocument
  readonly fonts: PdfFonts
  /** Where the table begins on the first page. */
  readonly top: number
}

export function createPageTable({ pdf, fonts, top }: Paper, { name, columns }: DocumentModel): PageTable {
  const places = placesOf(columns, pdf.page.width - 2 * margin)
  const floor = pdf.page.height - margin - 2 * lineHeight
  let y = top
  let pageNumber = 0

  const heightOf = (text: string, { width }: Place) =>
    pdf.widthOfString(text) <= width ? lineHeight : pdf.heightOfString(text, { width })

  function draw(text: string, { x, width, isRight }: Place): void {
    const taken = pdf.widthOfString(text)
    if (taken > width) pdf.text(text, x, y, { width, align: isRight ? 'right' : 'left' })
    else pdf.text(text, isRight ? x + width - taken : x, y, { lineBreak: false })
  }

  const filled = (texts: readonly string[]) =>
    places.flatMap((place, at) => {
      const text = texts[at] ?? ''
      return text === '' ? [] : [{ text, place }]
    })

  function begin(): void {
    pageNumber += 1
    const { width, height } = pdf.page
    const foot = `${name} · ${pageNumber}`
    pdf.font(fonts.regular).fontSize(fontSize).fillColor('#666666')
    pdf.text(foot, width - margin - pdf.widthOfString(foot), height - margin, { lineBreak: false })
    pdf.font(fonts.bold).fillColor('#000000')
    for (const { text, place } of filled(columns.map(({ title }) => title))) draw(text, place)
    y += lineHeight + lineGap
    pdf
      .moveTo(margin, y - 2)
      .lineTo(width - margin, y - 2)
      .lineWidth(0.5)
      .stroke('#999999')
    pdf.font(fonts.regular)
  }

  return {
    row(texts, style = 'regular') {
      if (pageNumber === 0) begin()
      if (style === 'bold') pdf.font(fonts.bold)
      const cells = filled(texts)
      const height = Math.max(lineHeight, ...cells.map(({ text, place }) => heightOf(text, place)))
      const isOver = y + height > floor
      if (isOver) {
        pdf.addPage()
        y = margin
        begin()
        if (style === 'bold') pdf.font(fonts.bold)
      }
      for (const { text, place } of cells) draw(text, place)
      y += height + lineGap
      return isOver
    },
    finish() {
      if (pageNumber === 0) begin()
    },
  }
}

/** Shares of the width; numbers and money stand right. */
function placesOf(columns: readonly DocumentColumn[], whole: number): readonly Place[] {
  const sum = columns.reduce((total, { width = 12 }) => total + width, 0)
  let x = margin
  return columns.map(({ width = 12, kind }) => {
    const share = (whole * width) / sum
    const place = { x, width: share - cellGap, isRight: kind === 'number' || kind === 'money' }
    x += share
    return place
  })
}
