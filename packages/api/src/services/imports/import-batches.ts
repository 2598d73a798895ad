import {
  BadFile,
  type DecimalSign,
  type ImportBatch,
  type ImportedRow,
  type ImportFault,
  type ImportKind,
  importLimits,
  plainReason,
  rowKeys,
  type TableRow,
  UnreadableTable,
} from '@atelier/domain/imports'
import { reasonOf, rowSchemas } from '../../schemas/import-rows.ts'
import { amountColumnOf, withAmount } from './amount-column.ts'
import { columnsOf } from './import-columns.ts'
import { SeenKeys } from './seen-keys.ts'

/** A row as it comes out of the schema of its kind, or what is wrong with it. */
interface Judged<K extends ImportKind> {
  readonly row?: SchemaRow<K>
  readonly faults: readonly ImportFault[]
}

/** Descriptions are yet to be rendered. */
export type SchemaRow<K extends ImportKind> = Omit<ImportedRow<K>, 'descriptionHtml'>

interface Reading<K extends ImportKind> {
  readonly kind: K
  /** Rows that an earlier attempt has done. */
  readonly skip: number
  readonly decimal: DecimalSign | null
  /** What the schema leaves open. */
  readonly complete: (row: SchemaRow<K>) => ImportedRow<K>
}

/**
 * Batches bounded in rows and in length. Cuts depend on the rows alone, so that every attempt cuts at the same rows. A
 * row with a key of an earlier row is reported. @throws UnreadableTable after the rows before it
 */
export async function* importBatches<K extends ImportKind>(
  table: AsyncIterable<TableRow>,
  { kind, skip, decimal, complete }: Reading<K>,
): AsyncGenerator<ImportBatch> {
  let keys: readonly string[] | undefined
  let amountAt = -1
  let read = 0
  let batch = emptyBatch<K>()
  const seen = new SeenKeys()
  try {
    for await (const tableRow of table) {
      const { line, cells } = tableRow
      if (!keys) {
        keys = titlesOf(tableRow, kind)
        amountAt = amountColumnOf(kind, keys)
        continue
      }
      if (++read > importLimits.rows)
        throw new UnreadableTable({ code: 'too_many_rows', details: { max: importLimits.rows } }, line)
      const judged = judge(kind, keys, withAmount(tableRow, amountAt, decimal))
      const repeated = judged.row && repeatOf(kind, judged.row, seen)
      if (read <= skip) continue
      const row = repeated ? undefined : judged.row && complete(judged.row)
      if (batch.rowsRead === importLimits.batch || batch.length > importLimits.batchLength) {
        yield batchOf(kind, keys, batch)
        batch = emptyBatch()
      }
      batch.rowsRead += 1
      for (const cell of cells) batch.length += cell.length
      if (row) batch.rows.push(row)
      batch.faults.push(...judged.faults, ...(repeated ? [repeated] : []))
    }
  } catch (error) {
    if (error instanceof UnreadableTable && keys && batch.rowsRead > 0) yield batchOf(kind, keys, batch)
    throw error
  }
  if (!keys) throw new UnreadableTable(plainReason('file_empty'))
  if (batch.rowsRead > 0) yield batchOf(kind, keys, batch)
}

/** The fault of a row with a key of an earlier row. */
function repeatOf<K extends ImportKind>(kind: K, row: SchemaRow<K>, seen: SeenKeys): ImportFault | undefined {
  const { column, code, claims, marks } = rowKeys[kind](row)
  const isRepeated = claims.some(key => seen.has(key))
  for (const key of marks) seen.add(key)
  return isRepeated ? { line: row.line, column, why: plainReason(code) } : undefined
}

const emptyBatch = <K extends ImportKind>() => ({
  rowsRead: 0,
  length: 0,
  rows: new Array<ImportedRow<K>>(),
  faults: new Array<ImportFault>(),
})

const encoder = new TextEncoder()

function batchOf<K extends ImportKind>(
  kind: K,
  columns: readonly string[],
  batch: ReturnType<typeof emptyBatch<K>>,
): ImportBatch {
  const { rowsRead, rows, faults } = batch
  return { rowsRead, rows: { kind, count: rows.length, columns, json: encoder.encode(JSON.stringify(rows)) }, faults }
}

/** @throws BadFile */
function titlesOf(titles: TableRow, kind: ImportKind): readonly string[] {
  const { keys, faults } = columnsOf(titles, [...rowSchemas[kind].columns, ...rowSchemas[kind].inward])
  if (faults.length > 0) throw new BadFile(faults)
  return keys
}

function judge<K extends ImportKind>(
  kind: K,
  keys: readonly string[],
  { line, cells, faults: cellFaults = [] }: TableRow,
): Judged<K> {
  const beyond = cells.slice(keys.length).some(cell => cell.trim() !== '')
  if (beyond) return { faults: [{ line, column: null, why: plainReason('more_cells_than_titles') }] }
  const entries = keys.map((key, at) => [key, cells[at] ?? ''] as const)
  const result = rowSchemas[kind].schema.safeParse(Object.fromEntries(entries))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of the kind makes all of its row but the line
  if (result.success && cellFaults.length === 0) return { row: { ...result.data, line } as SchemaRow<K>, faults: [] }
  const unreadable = cellFaults.map(({ column, why }) => ({ line, column: keys[column] ?? null, why }))
  const issues = result.error?.issues ?? []
  const unfit = issues.map(issue => {
    const [column] = issue.path
    return { line, column: column === undefined ? null : String(column), why: reasonOf(issue) }
  })
  // What the schema says of a cell that could not be read is about nothing.
  return { faults: [...unreadable, ...unfit.filter(({ column }) => unreadable.every(cell => cell.column !== column))] }
}
