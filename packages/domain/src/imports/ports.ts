import type { Page, PageRequest } from '../shared/page.ts'
import type { Import, ImportFault, ImportFormat, ImportKind } from './import.ts'
import type { ImportedRow } from './rows.ts'

/** A row of a file: its cells as text, and the line it begins at. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The file cannot be read as a table, or no further than the line. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable'
  readonly line: number
  constructor(reason: string, line = 1, options?: ErrorOptions) {
    super(reason, options)
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
  listFaults(importId: number, page: PageRequest): Promise<Page<ImportFault>>
}

export type NewImport = Pick<Import, 'kind' | 'format' | 'mode' | 'dryRun' | 'file'> & { readonly requestedBy: number }

/** Rows so far. */
export type ImportProgress = Pick<Import, 'rowsRead' | 'rowsGood' | 'rowsBad'>

export interface ImportRepository extends ImportReader {
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
  /** What the catalogue has against them: what they refer to and is not there, names that are taken. */
  judge<K extends ImportKind>(kind: K, rows: readonly ImportedRow<K>[]): Promise<readonly ImportFault[]>
  /** Adds or changes each, known by its natural key; writing the same again changes nothing. No key may stand twice. */
  write<K extends ImportKind>(kind: K, rows: readonly ImportedRow<K>[]): Promise<void>
}
