import {
  BadFile,
  type ImportBatch,
  type ImportReading,
  type TableReader,
  UnreadableTable,
} from '@atelier/domain/imports'
import type { MarkdownRenderer } from '@atelier/domain/projects'
import { importBatches } from './services/imports/import-batches.ts'
import { renderDescriptions } from './services/imports/render-descriptions.ts'

interface ReadingTools {
  readonly tables: TableReader
  readonly markdown: MarkdownRenderer
}

/** Reads a file here: a door of its own, so that a process that only reads loads nothing else. @throws BadFile */
export async function* readImport(
  { tables, markdown }: ReadingTools,
  file: AsyncIterable<Uint8Array>,
  { kind, format, skip }: ImportReading,
): AsyncGenerator<ImportBatch> {
  try {
    yield* importBatches(tables.read(file, format), { kind, skip, complete: renderDescriptions(markdown) })
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new BadFile([{ line: error.line, column: null, reason: error.message }], { cause: error })
  }
}
