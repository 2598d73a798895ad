import {
  amountOfCell,
  decimalEvidence,
  type DecimalSign,
  type ImportKind,
  type TableRow,
  UnreadableTable,
} from '@atelier/domain/imports'
import { rowSchemas } from '../../schemas/import-rows.ts'
import { columnsOf } from './import-columns.ts'

export const hasAmounts = (kind: ImportKind): boolean => rowSchemas[kind].amount !== undefined

/** Where the amounts of the kind stand; -1: nowhere. */
export const amountColumnOf = (kind: ImportKind, keys: readonly string[]): number =>
  keys.indexOf(rowSchemas[kind].amount ?? '')

/** How the amounts of the file are written; null: they do not say it. Reads the table to its end. */
export async function decimalOf(table: AsyncIterable<TableRow>, kind: ImportKind): Promise<DecimalSign | null> {
  const { columns, inward } = rowSchemas[kind]
  const evidence = decimalEvidence()
  let column: number | undefined
  try {
    for await (const row of table) {
      if (column === undefined) column = amountColumnOf(kind, columnsOf(row, [...columns, ...inward]).keys)
      else if (!row.numbers?.includes(column)) evidence.add(row.cells[column] ?? '')
    }
  } catch (error) {
    // The reading that follows reports the line.
    if (!(error instanceof UnreadableTable)) throw error
  }
  return evidence.sign() ?? null
}

/** The row with its amount written with a point, or with a fault in its place. Numbers of workbooks stay. */
export function withAmount(row: TableRow, column: number, decimal: DecimalSign | null): TableRow {
  const cell = row.cells[column]
  if (cell === undefined || row.numbers?.includes(column)) return row
  const read = amountOfCell(cell, decimal ?? undefined)
  if ('amount' in read) return { ...row, cells: row.cells.with(column, read.amount) }
  return { ...row, faults: [...(row.faults ?? []), { column, why: read.why }] }
}
