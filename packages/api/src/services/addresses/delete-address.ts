import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { addressRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export const deleteAddress = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: DeleteInput,
): Promise<void> =>
  deleteRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.addresses.lock({ id, userId: actor.userId }),
    delete: uow => uow.addresses.delete(id),
    events: () => [],
  })
