import type { UnitOfWork } from '@atelier/domain'
import { BadFile, type Import, type ImportFault, UnreadableTable } from '@atelier/domain/imports'
import type { Needs } from '../../app-services.ts'
import { applyBatch, type Progress, progressOf, tell } from './apply-batch.ts'
import { dropImportFile, readImportFile } from './read-import-file.ts'

export type ImportContext = Needs<'transact' | 'transactIndependently' | 'objects' | 'importFiles'>

/** The import was called off, or another attempt has it: nothing more is written. */
class NoLongerRunning extends Error {
  override readonly name = 'NoLongerRunning'
}

/**
 * Brings a file in. Mode `rows`: each batch commits with the count of rows it stands for, so that a killed import goes
 * on behind the last of them. Mode `all`: one transaction, which a fault or a kill rolls back whole.
 */
export async function runImport(context: ImportContext, id: number, signal: AbortSignal): Promise<void> {
  const found = await context.transact(uow => uow.imports.start(id))
  if (!found) return
  const bringIn = found.mode === 'all' && !found.dryRun ? bringInAll : bringInRows
  try {
    await bringIn(context, found, signal)
  } catch (error) {
    const faults = faultsOf(error)
    await context.transact(async uow => {
      await uow.imports.recordFaults(id, faults)
      await finishImport(uow, id, 'failed')
    })
  }
  await dropImportFile(context.objects, found.file)
}

/** What ended the import, for its report. @throws what says nothing of the file: another attempt follows */
function faultsOf(error: unknown): readonly ImportFault[] {
  if (error instanceof NoLongerRunning) return []
  if (error instanceof BadFile) return error.faults
  if (error instanceof UnreadableTable) return [{ line: error.line, column: null, reason: error.message }]
  throw error
}

export async function finishImport(uow: UnitOfWork, id: number, status: 'completed' | 'failed'): Promise<void> {
  const finished = await uow.imports.finish(id, status)
  if (!finished) return
  await tell(uow, 'import.finished', finished)
  if (status === 'completed' && finished.imagesWanted > 0)
    await uow.jobs.enqueue('imports.fetch-images', { importId: id })
}

interface Reading {
  readonly found: Import
  readonly skip: number
  readonly signal: AbortSignal
}

const batchesOf = ({ objects, importFiles }: ImportContext, { found, skip, signal }: Reading) =>
  importFiles.read(readImportFile(objects, found.file), { kind: found.kind, format: found.format, skip }, signal)

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

/** Rows are judged to the end, so that the report is whole; after the first fault none is written any more. */
async function bringInAll(context: ImportContext, found: Import, signal: AbortSignal): Promise<void> {
  await context.transact(async uow => {
    const faults: ImportFault[] = []
    let progress: Progress = progressOf()
    for await (const batch of batchesOf(context, { found, skip: 0, signal })) {
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

/** For those who watch: what is shown commits by itself, and what it counts does not yet. */
async function show(context: ImportContext, id: number, progress: Progress): Promise<void> {
  await context.transactIndependently(async uow => {
    const shown = await uow.imports.advance(id, progress)
    if (!shown) throw new NoLongerRunning()
    await tell(uow, 'import.progressed', shown)
  })
}
