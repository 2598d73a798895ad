import type { Actor } from '@atelier/domain'
import type { DeleteInput } from '../../schemas/records.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { apiKeyKind as kind } from './internal.ts'

/** The key is refused from the commit on, by every process. @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteApiKey(context: Needs<'transact'>, actor: Actor, input: DeleteInput): Promise<void> {
  const { userId } = actor
  return deleteRecord(context, actor, {
    kind,
    input,
    alwaysAudited: true,
    lock: uow => uow.apiKeys.lock({ id: input.id, userId }),
    delete: (uow, { id }) => uow.apiKeys.delete(id),
    events: ({ id }) => [['api_key.deleted', { apiKeyId: id, userId }]],
  })
}
