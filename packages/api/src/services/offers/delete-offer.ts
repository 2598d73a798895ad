import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { offerRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteOffer(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.offers.lock(input.id),
    delete: (uow, { id }) => uow.offers.delete(id),
    events: before => [['offer.deleted', kind.about(before)]],
  })
}
