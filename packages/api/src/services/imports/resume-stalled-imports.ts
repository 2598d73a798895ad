import { plainReason } from '@atelier/domain/imports'
import type { Needs } from '../../app-services.ts'
import { finishImport } from './run-import.ts'

/** Of one sweep; the next goes on. */
const atMost = 100

/**
 * Imports whose job is gone go on where they were; one whose every attempt failed ends and says so. Jobs are asked for
 * in the transaction that makes new ones, and one sweep runs at a time: no import is taken up twice.
 */
export const resumeStalledImports = (context: Needs<'transact'>): Promise<void> =>
  context.transact(async uow => {
    for (const { id: importId, work, isDead } of await uow.imports.listStranded(atMost)) {
      if (work === 'images') await uow.jobs.enqueue('imports.fetch-images', { importId })
      else if (!isDead) await uow.jobs.enqueue('imports.run', { importId })
      else {
        await uow.imports.start(importId)
        await uow.imports.recordFaults(importId, [{ line: 1, column: null, why: plainReason('broke_off') }])
        await finishImport(uow, importId, 'failed')
      }
    }
  })
