import type { Page, PageRequest } from '../shared/page.ts'
import type { DecimalSign } from './decimal-sign.ts'
import { type FaultReason, faultReasonText, type ImageReason } from './fault-reasons.ts'
import type { Import, ImportFault, ImportFormat, ImportKind, ReportedFault } from './import.ts'

/** Rows of one kind as the database takes them, so that no layer in between parses them. */
export interface ImportRows {
  readonly kind: ImportKind
  readonly count: number
  /** Titles of the columns that the file has: an absent column keeps what is stored. */
  readonly columns: readonly string[]
  /** The {@link ImportedRow}s as JSON in UTF-8. */
  readonly json: Uint8Array
}

/** Rows that are read and written together: the good ones, and what is wrong with the others. */
export interface ImportBatch {
  readonly rowsRead: number
  readonly rows: ImportRows
  readonly faults: readonly ImportFault[]
}

/** The file as a whole stays out: for its form, its titles, or in mode `all` for its rows. */
export class BadFile extends Error {
  override readonly name = 'BadFile'
  readonly faults: readonly ImportFault[]
  constructor(faults: readonly ImportFault[], options?: ErrorOptions) {
    super('the file is not taken', options)
    this.faults = faults
  }
}

/** What a file is read as. */
export interface ImportReading {
  readonly kind: ImportKind
  readonly format: ImportFormat
  /** Rows that an earlier attempt has done. */
  readonly skip: number
  /** How amounts are written; null: found out from the whole file first. */
  readonly decimal: DecimalSign | null
}

/** Reads files of strangers as rows of a kind. */
export interface ImportFileReader {
  /** Batches as they are taken, cut at the same rows at every attempt. @throws {@link BadFile} behind the rows before */
  read(file: AsyncIterable<Uint8Array>, reading: ImportReading, signal: AbortSignal): AsyncIterable<ImportBatch>
}

/** Why a cell of a file cannot be taken. */
export interface CellFault {
  /** Counted from 0. */
  readonly column: number
  readonly why: FaultReason
}

/** A row of a file: its cells as text, and the line it begins at. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
  /** At most one a cell, in the order of columns. Absent: every cell can be taken. */
  readonly faults?: readonly CellFault[]
  /** Columns whose cells are numbers, not texts: written with a point. */
  readonly numbers?: readonly number[]
}

/** The file cannot be read as a table, or no further than the line. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable'
  readonly line: number
  readonly why: FaultReason
  constructor(why: FaultReason, line = 1, options?: ErrorOptions) {
    super(faultReasonText(why), options)
    this.why = why
    this.line = line
  }
}

/** Reads tables out of files of strangers. Memory does not grow with the rows. */
export interface TableReader {
  /** The rows as they are taken, the titles first; empty rows are left out. @throws {@link UnreadableTable} */
  read(file: AsyncIterable<Uint8Array>, format: ImportFormat): AsyncIterable<TableRow>
}

export interface ImportReader {
  find(id: number): Promise<Import | undefined>
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Import>>
  /** In the order they were found. */
  listFaults(importId: number, page: PageRequest): Promise<Page<ReportedFault>>
}

export type NewImport = Pick<Import, 'kind' | 'format' | 'mode' | 'dryRun' | 'decimal' | 'file'> & {
  readonly requestedBy: number
}

/** Rows so far. */
export type ImportProgress = Pick<Import, 'rowsRead' | 'rowsGood' | 'rowsBad'>

/** An import that waits for a job which is no longer there. */
export interface StrandedImport {
  readonly id: number
  readonly work: 'rows' | 'images'
  /** Every attempt at its rows failed. */
  readonly isDead: boolean
}

export interface ImportRepository extends ImportReader {
  listStranded(limit: number): Promise<readonly StrandedImport[]>
  insert(row: NewImport): Promise<Import>
  /** Queued or running: running. Undefined: it is over, or was never there. */
  start(id: number): Promise<Import | undefined>
  /** How far a running one is; undefined when it does not run any more: nothing may be written then. */
  advance(id: number, progress: ImportProgress): Promise<Import | undefined>
  recordFaults(id: number, faults: readonly ImportFault[]): Promise<void>
  /** Ends a running one. */
  finish(id: number, status: 'completed' | 'failed'): Promise<Import | undefined>
  /** Ends a queued or running one. */
  cancel(id: number): Promise<Import | undefined>
}

/** Rows of files on their way into the catalogue, hundreds at a time. */
export interface CatalogImporter {
  /** Faults that only the catalog shows: missing references, names that are taken, rows of one record. */
  judge(rows: ImportRows): Promise<readonly ImportFault[]>
  /** Creates or updates a record for each row except those of the lines in `except`. The same rows again change nothing. */
  write(rows: ImportRows, except: readonly number[]): Promise<readonly WrittenRow[]>
  /** Of rows that were written: quantities that differ from what lies at the location MAIN. */
  counts(rows: ImportRows, except: readonly number[]): Promise<readonly ImportedCount[]>
}

/** A quantity of a managed offer. */
export interface ImportedCount {
  readonly offerId: number
  readonly quantity: number
  readonly onHand: number
}

/** What became of a row; `id` is its record, and the offer for a price. */
export interface WrittenRow {
  readonly line: number
  readonly id: number
  readonly outcome: 'created' | 'updated' | 'unchanged'
}

/** An image that waits to be fetched. */
export interface WaitingImage {
  readonly url: string
  /** Made so far. */
  readonly attempts: number
}

/** Images of an import, by their URLs: noted with the rows that name them, fetched after those are in. */
export interface ImportImages {
  /** Notes the URLs that written rows name, in place of those noted before; an empty cell takes the images away. */
  note(importId: number, rows: ImportRows, written: readonly Pick<WrittenRow, 'line' | 'id'>[]): Promise<void>
  /** Those that wait, the least tried first. */
  waiting(importId: number, limit: number): Promise<readonly WaitingImage[]>
  store(importId: number, url: string, assetId: number): Promise<void>
  /** Warns of its URL in the report, at every row that names it. */
  refuse(importId: number, why: ImageReason): Promise<void>
  tryLater(importId: number, url: string): Promise<void>
  /** Gives rows of the catalogue their images once none of theirs waits; how many rows that were, at most `limit`. */
  attach(importId: number, kind: ImportKind, limit: number): Promise<number>
}
