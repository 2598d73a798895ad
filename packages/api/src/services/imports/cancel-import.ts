import { type Actor, AppError, transition } from '@atelier/domain'
import { type Import, importTransitions } from '@atelier/domain/imports'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { tell } from './apply-batch.ts'

/**
 * Calls an import off: mode `all` leaves nothing, mode `rows` what was written so far.
 * @throws NOT_FOUND, ILLEGAL_TRANSITION for one that is over
 */
export const cancelImport = (context: Needs<'transact'>, actor: Actor, id: number): Promise<Import> =>
  context.transact(async uow => {
    const found = await uow.imports.find(id)
    const canceled = await uow.imports.cancel(id)
    if (found && canceled) {
      await tell(uow, 'import.finished', canceled)
      const change = { before: { status: found.status }, after: { status: canceled.status }, about: { importId: id } }
      await recordChange(uow, actor, { action: 'import.canceled', subjectUserId: null, ...change })
      return canceled
    }
    // Read again: the import may have ended between the two statements.
    const current = await uow.imports.find(id)
    if (!current) throw new AppError('NOT_FOUND', { resource: 'import' })
    transition(importTransitions, current.status, 'canceled')
    throw new AppError('CONTENTION', undefined, { retryAfterSeconds: 1 })
  })
