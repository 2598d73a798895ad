import type { DocumentModel } from '@atelier/domain/documents'
import { declaration, office, wordprocessing, xmlOf } from './docx-parts.ts'
import { isLandscape, isRightAligned, totalWidthOf, widthOf } from './page-layout.ts'
import { printCell } from './print-cell.ts'

/** Twentieths of a point: A4 and its margins. */
const paper = { short: 11_906, long: 16_838, margin: 720 } as const

interface Column {
  readonly width: number
  readonly isRight: boolean
  /** Columns that the cell takes; default 1. */
  readonly span?: number
}

/** The text of the document in pieces: the only part that grows with the rows. */
export async function* bodyOf(model: DocumentModel): AsyncGenerator<string> {
  const { columns, heading, parties = [], rows, totals, notes = [], locale } = model
  const [width, height] = isLandscape(columns) ? [paper.long, paper.short] : [paper.short, paper.long]
  const places = columns.map(column => ({
    width: Math.floor(((width - 2 * paper.margin) * widthOf(column)) / totalWidthOf(columns)),
    isRight: isRightAligned(column),
  }))
  const row = (texts: readonly string[], style: RowStyle = {}) => rowOf(texts, places, style)
  const last = places.slice(-1)
  const labels = { width: places.slice(0, -1).reduce((sum, place) => sum + place.width, 0), isRight: true }

  yield `${declaration}<w:document xmlns:w="${wordprocessing}" xmlns:r="${office}/relationships"><w:body>`
  if (heading) {
    yield paragraph(heading.title, { name: 'Title' })
    for (const { label, value } of heading.lines) yield paragraph(`${label}: ${value}`)
  }
  if (parties.length > 0) {
    const share = Math.floor((width - 2 * paper.margin) / parties.length)
    yield `${opening(
      parties.map(() => ({ width: share })),
      '',
    )}<w:tr>`
    for (const { title, lines } of parties)
      yield cellOf(share, paragraph(title, { isBold: true }) + lines.map(line => paragraph(line)).join(''))
    // Word joins tables that have no paragraph between them.
    yield '</w:tr></w:tbl><w:p/>'
  }
  yield opening(places, rules)
  yield row(
    columns.map(({ title }) => title),
    { isBold: true, isHead: true },
  )
  for await (const cells of rows)
    yield row(cells.map((cell, at) => printCell(cell, { kind: columns[at]?.kind, locale })))
  for (const { label, value, weight = 'bold' } of totals?.() ?? [])
    yield rowOf(
      [label, printCell(value, { locale })],
      [{ ...labels, span: places.length - 1 }, ...last.map(place => ({ ...place, isRight: true }))],
      { isBold: weight === 'bold' },
    )
  // Word requires a paragraph after a table.
  yield `</w:tbl><w:p/>${notes.map(note => paragraph(note)).join('')}`
  yield (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>${size(width, height)}` +
      `<w:pgMar w:top="${paper.margin}" w:right="${paper.margin}" w:bottom="${paper.margin}" w:left="${paper.margin}" ` +
      `w:header="360" w:footer="360" w:gutter="0"/></w:sectPr></w:body></w:document>`
  )
}

const size = (width: number, height: number) =>
  `<w:pgSz w:w="${width}" w:h="${height}"${width > height ? ' w:orient="landscape"' : ''}/>`

const rules = '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="BBBBBB"/></w:tblBorders>'

const opening = (places: readonly Pick<Column, 'width'>[], borders: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${borders}` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>' +
  `</w:tblPr><w:tblGrid>${places.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`

interface RowStyle {
  readonly isBold?: boolean
  /** Repeated on each page. */
  readonly isHead?: boolean
}

const rowOf = (texts: readonly string[], places: readonly Column[], { isBold = false, isHead = false }: RowStyle) =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>` +
  places
    .map(({ width, isRight, span }, at) => cellOf(width, paragraph(texts[at] ?? '', { isRight, isBold }), span))
    .join('') +
  '</w:tr>'

const cellOf = (width: number, paragraphs: string, span = 1) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${paragraphs}</w:tc>`

interface ParagraphStyle {
  readonly name?: string
  readonly isRight?: boolean
  readonly isBold?: boolean
}

function paragraph(text: string, { name, isRight = false, isBold = false }: ParagraphStyle = {}): string {
  const style = (name ? `<w:pStyle w:val="${name}"/>` : '') + (isRight ? '<w:jc w:val="right"/>' : '')
  const lines = text.split(/\r\n|\r|\n/).map(line => `<w:t xml:space="preserve">${xmlOf(line)}</w:t>`)
  const run = text === '' ? '' : `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`
  return `<w:p>${style ? `<w:pPr>${style}</w:pPr>` : ''}${run}</w:p>`
}
