import { AppError, type UnitOfWork } from '@atelier/domain'
import {
  BadFile,
  type Import,
  type ImportBatch,
  type ImportFault,
  plainReason,
  UnreadableTable,
} from '@atelier/domain/imports'
import type { Needs } from '../../app-services.ts'
import { applyBatch, type Progress, progressOf, tell } from './apply-batch.ts'
import { dropImportFile, readImportFile } from './read-import-file.ts'

type ImportContext = Needs<'transact' | 'transactIndependently' | 'objects' | 'importFiles'>

/** The import was called off, or another attempt has it: nothing more is written. */
class NoLongerRunning extends Error {
  override readonly name = 'NoLongerRunning'
}

/**
 * Brings a file in. Mode `rows`: each batch commits with its row count, so that a killed import continues after the last
 * batch. Mode `all`: one transaction, which a fault or a kill rolls back. An unexpected error ends the import as failed.
 */
export async function runImport(context: ImportContext, id: number, signal: AbortSignal): Promise<void> {
  const found = await context.transact(uow => uow.imports.start(id))
  if (!found) return
  const bringIn = found.mode === 'all' && !found.dryRun ? bringInAll : bringInRows
  try {
    await bringIn(context, found, signal)
  } catch (error) {
    if (signal.aborted || isTransient(error)) throw error
    const faults = faultsOf(error)
    await context.transact(async uow => {
      await uow.imports.recordFaults(id, faults)
      await finishImport(uow, id, 'failed')
    })
    await dropImportFile(context.objects, found.file)
    // The job fails too, so that the error is logged; its next attempt finds the import over.
    if (!isExpected(error)) throw error
    return
  }
  await dropImportFile(context.objects, found.file)
}

/** Another attempt may succeed. */
const isTransient = (error: unknown): boolean => error instanceof AppError && error.kind === 'unavailable'

const isExpected = (error: unknown): boolean =>
  error instanceof NoLongerRunning || error instanceof BadFile || error instanceof UnreadableTable

/** What ended the import, for its report. */
function faultsOf(error: unknown): readonly ImportFault[] {
  if (error instanceof NoLongerRunning) return []
  if (error instanceof BadFile) return error.faults
  if (error instanceof UnreadableTable) return [{ line: error.line, column: null, why: error.why }]
  return [{ line: 1, column: null, why: plainReason('unexpected_error') }]
}

export async function finishImport(uow: UnitOfWork, id: number, status: 'completed' | 'failed'): Promise<void> {
  const finished = await uow.imports.finish(id, status)
  if (!finished) return
  await tell(uow, 'import.finished', finished)
  if (status === 'completed' && finished.imagesWanted > 0)
    await uow.jobs.enqueue('imports.fetch-images', { importId: id })
}

const readingOf = ({ kind, format, decimal }: Import) => ({ kind, format, decimal })

interface Reading {
  readonly found: Import
  readonly skip: number
  readonly signal: AbortSignal
}

const batchesOf = ({ objects, importFiles }: ImportContext, { found, skip, signal }: Reading) =>
  importFiles.read(readImportFile(objects, found.file), { ...readingOf(found), skip }, signal)

async function bringInRows(context: ImportContext, found: Import, signal: AbortSignal): Promise<void> {
  let progress = progressOf(found)
  for await (const batch of batchesOf(context, { found, skip: found.rowsRead, signal })) {
    signal.throwIfAborted()
    progress = await context.transact(async uow => {
      const { next, faults } = await applyBatch(uow, batch, { importId: found.id, progress, write: !found.dryRun })
      const shown = await uow.imports.advance(found.id, next)
      if (!shown) throw new NoLongerRunning()
      await uow.imports.recordFaults(found.id, faults)
      await tell(uow, 'import.progressed', shown)
      return next
    })
  }
  await context.transact(uow => finishImport(uow, found.id, 'completed'))
}

/**
 * Rows are judged to the end, so that the report is whole; after the first fault none is written any more. The reader
 * process has its first batch before the transaction opens, which would otherwise idle into its time-out under load.
 */
async function bringInAll(context: ImportContext, found: Import, signal: AbortSignal): Promise<void> {
  const open = () => startReading(batchesOf(context, { found, skip: 0, signal }))
  let started: AsyncIterable<ImportBatch> | undefined = await open()
  await context.transact(async uow => {
    // A repeated transaction reads the file from its beginning again.
    const batches = started ?? (await open())
    started = undefined
    const faults: ImportFault[] = []
    let progress: Progress = progressOf()
    for await (const batch of batches) {
      signal.throwIfAborted()
      const step = await applyBatch(uow, batch, { importId: found.id, progress, write: progress.rowsBad === 0 })
      progress = step.next
      faults.push(...step.faults)
      await show(context, found.id, progress)
    }
    if (faults.length > 0) throw new BadFile(faults)
    await finishImport(uow, found.id, 'completed')
  })
}

/** The same batches, the first of which has arrived. */
async function startReading(batches: AsyncIterable<ImportBatch>): Promise<AsyncIterable<ImportBatch>> {
  const iterator = batches[Symbol.asyncIterator]()
  const first = await iterator.next()
  return (async function* () {
    try {
      for (let step = first; !step.done; step = await iterator.next()) yield step.value
    } finally {
      await iterator.return?.()
    }
  })()
}

/** For those who watch: what is shown commits by itself, and what it counts does not yet. */
async function show(context: ImportContext, id: number, progress: Progress): Promise<void> {
  await context.transactIndependently(async uow => {
    const shown = await uow.imports.advance(id, progress)
    if (!shown) throw new NoLongerRunning()
    await tell(uow, 'import.progressed', shown)
  })
}
