import { type Actor, AppError } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { offerRecord as kind } from './internal.ts'

/** What an order or a waybill names can only be archived. @throws NOT_FOUND, VERSION_CONFLICT, IN_USE */
export function deleteOffer(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.offers.lock(input.id),
    delete: async (uow, { id }) => {
      const by = await uow.offers.usesOf(id)
      if (by.length > 0) throw new AppError('IN_USE', { by })
      await uow.offers.delete(id)
    },
    events: before => [['offer.deleted', kind.about(before)]],
  })
}
