import type { DocumentColumn, DocumentModel } from '@atelier/domain/documents'
import type { BaseFontName } from './font-set.ts'
import { isRightAligned, totalWidthOf, widthOf } from './page-layout.ts'
import type { PdfText, TextBlock } from './pdf-text.ts'

/** Points. */
export const margin = 36
export const fontSize = 8
const footHeight = 22
const lineGap = 4
const cellGap = 6

interface Place {
  readonly x: number
  readonly width: number
  readonly isRight: boolean
}

/** The table of a document on pages: titles at the head of each, its number at the foot. */
export interface PageTable {
  /** Draws a row below the last one. @returns true when it began a page for it */
  row(texts: readonly string[]): boolean
  /** Draws a value in the last column, its label before it. */
  total(label: string, value: string, font: BaseFontName): void
  /** Draws a paragraph below the table. */
  note(text: string): void
  /** Draws the titles at least, if there was no row. */
  finish(): void
}

interface Paper {
  readonly pdf: PDFKit.PDFDocument
  readonly text: PdfText
  /** Where the table begins on the first page. */
  readonly top: number
}

export function createPageTable({ pdf, text, top }: Paper, { name, columns }: DocumentModel): PageTable {
  const places = placesOf(columns, pdf.page.width - 2 * margin)
  const bottom = pdf.page.height - margin - footHeight
  let y = top
  let pageNumber = 0

  const layOut = (texts: readonly string[], at: readonly Place[], font: BaseFontName): readonly Cell[] =>
    at.map((place, index) => ({ place, block: text.layOut(texts[index] ?? '', place.width, { font, size: fontSize }) }))

  function drawCells(cells: readonly Cell[], height: number): void {
    for (const { block, place } of cells) text.draw(block, { ...place, y })
    y += height + lineGap
  }

  const titles = layOut(
    columns.map(({ title }) => title),
    places,
    'bold',
  )

  function beginPage(isTable = true): void {
    pageNumber += 1
    const { width, height } = pdf.page
    const foot = { x: margin, y: height - margin, width: width - 2 * margin, isRight: true }
    pdf.fillColor('#666666')
    text.draw(text.layOut(`${name} · ${pageNumber}`, foot.width, { font: 'regular', size: fontSize }), foot)
    pdf.fillColor('#000000')
    if (!isTable) return
    drawCells(titles, heightOf(titles))
    pdf
      .moveTo(margin, y - 2)
      .lineTo(width - margin, y - 2)
      .lineWidth(0.5)
      .stroke('#999999')
  }

  /** @returns true when it began a page */
  function drawRow(cells: readonly Cell[], isTable = true): boolean {
    if (pageNumber === 0) beginPage()
    const height = heightOf(cells)
    const isOver = y + height > bottom
    if (isOver) {
      pdf.addPage()
      y = margin
      beginPage(isTable)
    }
    drawCells(cells, height)
    return isOver
  }

  const last = places.at(-1) ?? { x: margin, width: 0, isRight: true }
  const labels = { x: margin, width: last.x - margin - cellGap, isRight: true }
  const whole = { x: margin, width: pdf.page.width - 2 * margin, isRight: false }
  return {
    row: texts => drawRow(layOut(texts, places, 'regular')),
    total: (title, value, font) => void drawRow(layOut([title, value], [labels, { ...last, isRight: true }], font)),
    note(paragraph) {
      y += lineGap
      drawRow(layOut([paragraph], [whole], 'regular'), false)
    },
    finish() {
      if (pageNumber === 0) beginPage()
    },
  }
}

interface Cell {
  readonly place: Place
  readonly block: TextBlock
}

const heightOf = (cells: readonly Cell[]): number => Math.max(...cells.map(({ block }) => block.height))

/** Shares of the width. */
function placesOf(columns: readonly DocumentColumn[], whole: number): readonly Place[] {
  const sum = totalWidthOf(columns)
  let x = margin
  return columns.map(column => {
    const share = (whole * widthOf(column)) / sum
    const place = { x, width: share - cellGap, isRight: isRightAligned(column) }
    x += share
    return place
  })
}
