import { decimalOf } from '@atelier/domain'
import { type Cell, type ColumnKind, type DocumentColumn, type DocumentModel, isMoney } from '@atelier/domain/documents'
import { isRightAligned, totalWidthOf, widthOf } from './page-layout.ts'
import { wrapText } from './wrap-text.ts'
import { type MoneyStyles, spreadsheet, styleOf } from './xlsx-parts.ts'
import { columnLetters, serialDate, xmlText } from './xlsx-text.ts'

/** Excel's last row; the table continues in the next sheet. */
const lastRow = 1_048_576

/** Part of a sheet's XML. A new number begins a new sheet. */
export type SheetText = { readonly sheet: number; readonly xml: string }

/** The row of the column titles, counted from 1: a blank row parts it from what stands above. */
export const titleRowOf = (model: DocumentModel, sheet: number): number =>
  model.heading && sheet === 1 ? headRowsOf(model).length + 3 : 1

/** Labelled lines, then each party: its title beside its first line. */
const headRowsOf = ({ heading, parties = [] }: DocumentModel): readonly (readonly [label: string, value: string])[] => [
  ...(heading?.lines ?? []).map(({ label, value }) => [label, value] as const),
  ...parties.flatMap(({ title, lines }) => lines.map((line, at) => [at === 0 ? title : '', line] as const)),
]

/** The document as the XML of its sheets, in pieces. Texts stand in their cells: no shared list grows in memory. */
export async function* sheetsOf(model: DocumentModel, styles: MoneyStyles): AsyncGenerator<SheetText> {
  const { columns, heading, rows, totals, notes = [] } = model
  const letters = columns.map((_, index) => columnLetters(index))
  const kinds = columns.map(({ kind }) => kind)
  let sheet = 1
  let at = 0
  const row = (cells: string) => ({ sheet, xml: `<row r="${++at}">${cells}</row>` })
  const titles = () =>
    row(
      columns
        .map((column, index) =>
          textCell(
            `${letters[index]}${at + 1}`,
            column.title,
            isRightAligned(column) ? styleOf.boldRight : styleOf.bold,
          ),
        )
        .join(''),
    )

  yield { sheet, xml: opening(columns) }
  if (heading) {
    yield row(textCell('A1', heading.title, styleOf.title))
    for (const [label, value] of headRowsOf(model))
      yield row(textCell(`A${at + 1}`, label, styleOf.bold) + textCell(`B${at + 1}`, value, styleOf.regular))
  }
  at = titleRowOf(model, sheet) - 1
  yield titles()
  function* makeRoom(): Generator<SheetText> {
    if (at < lastRow) return
    yield { sheet, xml: closing }
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
  for (const { label, value, weight = 'bold' } of totals?.() ?? []) {
    yield* makeRoom()
    const number = at + 1
    yield row(
      textCell(`A${number}`, label, styleOf[weight]) + cellOf(`${last}${number}`, value, { kind: 'number', styles }),
    )
  }
  // Rows cannot grow with a text that runs over several columns.
  const noteLines = notes.flatMap(note => ['', ...wrapText(note, totalWidthOf(columns), text => text.length)])
  for (const line of noteLines) {
    yield* makeRoom()
    yield row(line === '' ? '' : textCell(`A${at + 1}`, line, styleOf.regular))
  }
  yield { sheet, xml: closing }
}

/** Paper 9 is A4. A height of 0 pages: as many as the rows need. */
const closing =
  '</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'

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
  return textCell(reference, cell, kind === 'number' ? styleOf.right : styleOf.regular)
}

const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}"${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
