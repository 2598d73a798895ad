import { AppError, type Import } from '@atelier/domain'
import type { Needs } from '../../tools.ts'
import { tell } from './apply-batch.ts'

/**
 * Calls an import off: mode `all` leaves nothing, mode `rows` what was written so far.
 * @throws NOT_FOUND, ILLEGAL_TRANSITION for one that is over
 */
export const cancelImport = (tools: Needs<'transact'>, id: number): Promise<Import> =>
  tools.transact(async uow => {
    const canceled = await uow.imports.cancel(id)
    if (canceled) {
      await tell(uow, 'import.finished', canceled)
      return canceled
    }
    const found = await uow.imports.find(id)
    if (!found) throw new AppError('NOT_FOUND', { resource: 'import' })
    throw new AppError('ILLEGAL_TRANSITION', { from: found.status, to: 'canceled', allowed: [] })
  })
