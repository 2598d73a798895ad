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
  row(texts: readonly string[], font?: BaseFontName): boolean
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

  const layOut = (texts: readonly string[], font: BaseFontName): readonly TextBlock[] =>
    places.map(({ width }, at) => text.layOut(texts[at] ?? '', width, { font, size: fontSize }))

  function drawCells(cells: readonly TextBlock[], height: number): void {
    cells.forEach((cell, at) => text.draw(cell, { ...(places[at] ?? { x: margin, width: 0 }), y }))
    y += height + lineGap
  }

  const titles = layOut(
    columns.map(({ title }) => title),
    'bold',
  )

  function beginPage(): void {
    pageNumber += 1
    const { width, height } = pdf.page
    const foot = { x: margin, y: height - margin, width: width - 2 * margin, isRight: true }
    pdf.fillColor('#666666')
    text.draw(text.layOut(`${name} · ${pageNumber}`, foot.width, { font: 'regular', size: fontSize }), foot)
    pdf.fillColor('#000000')
    drawCells(titles, heightOf(titles))
    pdf
      .moveTo(margin, y - 2)
      .lineTo(width - margin, y - 2)
      .lineWidth(0.5)
      .stroke('#999999')
  }

  return {
    row(texts, font = 'regular') {
      if (pageNumber === 0) beginPage()
      const cells = layOut(texts, font)
      const height = heightOf(cells)
      const isOver = y + height > bottom
      if (isOver) {
        pdf.addPage()
        y = margin
        beginPage()
      }
      drawCells(cells, height)
      return isOver
    },
    finish() {
      if (pageNumber === 0) beginPage()
    },
  }
}

const heightOf = (cells: readonly TextBlock[]): number => Math.max(...cells.map(({ height }) => height))

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
