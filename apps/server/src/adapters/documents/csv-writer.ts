import { decimalOf } from '@atelier/domain'
import { type Cell, type DocumentModel, isMoney } from '@atelier/domain/documents'
import { inPieces } from './text-pieces.ts'

/** Excel reads a file as UTF-8 only with this mark; other readers skip it. */
const byteOrderMark = '\u{FEFF}'
/** A spreadsheet takes such a text for a formula. An apostrophe before it makes it text. */
const formulaLike = /^'*[=+\-@\t\r]/

/** RFC 4180 in UTF-8: lines end with CRLF, cells are quoted where needed. The heading is no part of the table. */
export const writeCsv = (model: DocumentModel): AsyncIterable<Uint8Array> => inPieces(linesOf(model))

async function* linesOf({ columns, rows, totals }: DocumentModel): AsyncGenerator<string> {
  yield byteOrderMark + lineOf(columns.map(({ title }) => title))
  for await (const row of rows) yield lineOf(row)
  const between = columns.slice(2).map(() => null)
  for (const { label, value } of totals?.() ?? []) yield lineOf([label, ...between, value])
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (isMoney(cell)) return decimalOf(cell.amount, cell.currency)
  const text = formulaLike.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
