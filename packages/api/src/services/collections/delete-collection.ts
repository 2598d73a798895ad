import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { collectionRecord as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteCollection(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.collections.lock(input.id),
    delete: (uow, { id }) => uow.collections.delete(id),
    events: before => [['collection.deleted', kind.about(before)]],
  })
}
