import {
  BadFile,
  type ImportBatch,
  type ImportReading,
  type TableReader,
  UnreadableTable,
} from '@atelier/domain/imports'
import type { MarkdownRenderer } from '@atelier/domain/projects'
import { decimalOf, hasAmounts } from './services/imports/amount-column.ts'
import { importBatches } from './services/imports/import-batches.ts'
import { renderDescriptions } from './services/imports/render-descriptions.ts'

interface ReadingTools {
  readonly tables: TableReader
  readonly markdown: MarkdownRenderer
}

/** Reads a file. An entry point of its own, so that a process that only reads loads nothing else. @throws BadFile */
export async function* readImport(
  { tables, markdown }: ReadingTools,
  file: AsyncIterable<Uint8Array>,
  { kind, format, skip, decimal: declared }: ImportReading,
): AsyncGenerator<ImportBatch> {
  try {
    const isOpen = declared === null && hasAmounts(kind)
    const chunks = isOpen ? await gathered(file) : undefined
    const read = () => tables.read(chunks ? replay(chunks) : file, format)
    const decimal = isOpen ? await decimalOf(read(), kind) : declared
    yield* importBatches(read(), { kind, skip, decimal, complete: renderDescriptions(markdown) })
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    throw new BadFile([{ line: error.line, column: null, why: error.why }], { cause: error })
  }
}

async function gathered(file: AsyncIterable<Uint8Array>): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file) chunks.push(chunk)
  return chunks
}

/** A file that is read twice lies in memory, outside the heap: at most 64 MiB. */
async function* replay(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
