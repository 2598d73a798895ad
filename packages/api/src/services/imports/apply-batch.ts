import type { UnitOfWork } from '@atelier/domain'
import {
  type Import,
  type ImportBatch,
  type ImportFault,
  type ImportKind,
  importLimits,
  type WrittenRow,
} from '@atelier/domain/imports'
import { postImportedCounts } from './post-imported-counts.ts'

/** Rows so far. */
export type Progress = Pick<Import, 'rowsRead' | 'rowsGood' | 'rowsBad'>

export const progressOf = (found?: Progress): Progress => ({
  rowsRead: found?.rowsRead ?? 0,
  rowsGood: found?.rowsGood ?? 0,
  rowsBad: found?.rowsBad ?? 0,
})

interface Applying {
  readonly importId: number
  readonly progress: Progress
  readonly write: boolean
}

/** Judges a batch by the catalogue too and writes what is good of it; tells how far that is, and what to report. */
export async function applyBatch(
  uow: UnitOfWork,
  { rows, faults, rowsRead }: ImportBatch,
  { importId, progress, write }: Applying,
): Promise<{ readonly next: Progress; readonly faults: readonly ImportFault[] }> {
  const judged = rows.count === 0 ? [] : await uow.catalogImport.judge(rows)
  const bad = [...new Set(judged.map(({ line }) => line))]
  const good = rows.count - bad.length
  if (write && good > 0) {
    const written = await uow.catalogImport.write(rows, bad)
    await uow.importImages.note(importId, rows, written)
    if (rows.columns.includes('quantity')) {
      await postImportedCounts(uow, { importId, written, counts: await uow.catalogImport.counts(rows, bad) })
    }
    await emitBatch(uow, { importId, resource: rows.kind, written })
  }
  const room = Math.max(0, importLimits.faults - progress.rowsBad)
  const all = [...faults, ...judged].toSorted((a, b) => a.line - b.line)
  const next = {
    rowsRead: progress.rowsRead + rowsRead,
    rowsGood: progress.rowsGood + good,
    rowsBad: progress.rowsBad + rowsRead - good,
  }
  return { next, faults: all.slice(0, room) }
}

interface AppliedBatch {
  readonly importId: number
  readonly resource: ImportKind
  readonly written: readonly WrittenRow[]
}

/** One event for all records that the batch created or updated, none when it changed nothing. */
async function emitBatch(uow: UnitOfWork, { importId, resource, written }: AppliedBatch): Promise<void> {
  const idsOf = (outcome: WrittenRow['outcome']) => [
    ...new Set(written.filter(row => row.outcome === outcome).map(({ id }) => id)),
  ]
  const created = idsOf('created')
  const updated = idsOf('updated')
  if (created.length + updated.length === 0) return
  await uow.outbox.emit('import.batch_applied', { importId, resource, created, updated })
}

/** Progress as an event: the live stream shows it to staff. */
export const tell = (uow: UnitOfWork, type: 'import.progressed' | 'import.finished', shown: Import): Promise<void> =>
  uow.outbox.emit(type, {
    importId: shown.id,
    userId: shown.file.userId,
    status: shown.status,
    rowsRead: shown.rowsRead,
    rowsGood: shown.rowsGood,
    rowsBad: shown.rowsBad,
  })
