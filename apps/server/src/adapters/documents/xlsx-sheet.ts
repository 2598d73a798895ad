import { decimalOf } from '@atelier/domain'
import { type Cell, type ColumnKind, type DocumentColumn, type DocumentModel, isMoney } from '@atelier/domain/documents'
import { isLandscape, widthOf } from './page-layout.ts'
import { type MoneyStyles, spreadsheet, styleOf } from './xlsx-parts.ts'
import { columnLetters, serialDate, xmlText } from './xlsx-text.ts'

/** Excel's last row; the table continues in the next sheet. */
const lastRow = 1_048_576

/** Part of a sheet's XML. A new number begins a new sheet. */
export type SheetText = { readonly sheet: number; readonly xml: string }

/** The row of the column titles, counted from 1. */
export const titleRowOf = ({ heading }: DocumentModel, sheet: number): number =>
  heading && sheet === 1 ? heading.lines.length + 3 : 1

/** The document as the XML of its sheets, in pieces. Texts stand in their cells: no shared list grows in memory. */
export async function* sheetsOf(model: DocumentModel, styles: MoneyStyles): AsyncGenerator<SheetText> {
  const { columns, heading, rows, totals } = model
  const letters = columns.map((_, index) => columnLetters(index))
  const kinds = columns.map(({ kind }) => kind)
  let sheet = 1
  let at = 0
  const row = (cells: string) => ({ sheet, xml: `<row r="${++at}">${cells}</row>` })
  const titles = () =>
    row(columns.map(({ title }, index) => textCell(`${letters[index]}${at + 1}`, title, styleOf.bold)).join(''))

  yield { sheet, xml: opening(columns) }
  if (heading) {
    yield row(textCell('A1', heading.title, styleOf.title))
    for (const { label, value } of heading.lines)
      yield row(textCell(`A${at + 1}`, label, styleOf.bold) + textCell(`B${at + 1}`, value, styleOf.plain))
  }
  at = titleRowOf(model, sheet) - 1
  yield titles()
  function* makeRoom(): Generator<SheetText> {
    if (at < lastRow) return
    yield { sheet, xml: closing(columns) }
    sheet += 1
    at = 0
    yield { sheet, xml: opening(columns) }
    yield titles()
  }
  for await (const cells of rows) {
    yield* makeRoom()
    const number = at + 1
    yield row(
      cells.map((cell, index) => cellOf(`${letters[index]}${number}`, cell, { kind: kinds[index], styles })).join(''),
    )
  }
  const last = letters.at(-1) ?? 'B'
  for (const { label, value } of totals?.() ?? []) {
    yield* makeRoom()
    const number = at + 1
    yield row(
      textCell(`A${number}`, label, styleOf.bold) + cellOf(`${last}${number}`, value, { kind: 'number', styles }),
    )
  }
  yield { sheet, xml: closing(columns) }
}

/** Paper 9 is A4. A height of 0 pages: as many as the rows need. */
const closing = (columns: readonly DocumentColumn[]) =>
  '</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="9" orientation="${isLandscape(columns) ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/></worksheet>`

const opening = (columns: readonly DocumentColumn[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>` +
  columns
    .map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column) + 2}" customWidth="1"/>`)
    .join('') +
  '</cols><sheetData>'

interface Writing {
  readonly kind: ColumnKind | undefined
  readonly styles: MoneyStyles
}

function cellOf(reference: string, cell: Cell, { kind, styles }: Writing): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (isMoney(cell)) {
    const style = styles.styleOf(cell.currency)
    return `<c r="${reference}" s="${style}"><v>${decimalOf(cell.amount, cell.currency)}</v></c>`
  }
  const serial = kind === 'date' ? serialDate(cell) : undefined
  if (serial !== undefined) return `<c r="${reference}" s="${styleOf.date}"><v>${serial}</v></c>`
  return textCell(reference, cell, styleOf.plain)
}

const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
