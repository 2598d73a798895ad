import type { Actor } from '@atelier/domain'
import type { ApiKey } from '@atelier/domain/api-keys'
import type { UpdateApiKeyInput } from '../../schemas/api-keys.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { apiKeyKind as kind } from './internal.ts'

/** @throws NOT_FOUND, VERSION_CONFLICT */
export function updateApiKey(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion, ...fields }: UpdateApiKeyInput,
): Promise<ApiKey> {
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    alwaysAudited: true,
    lock: uow => uow.apiKeys.lock({ id, userId: actor.userId }),
    update: uow => uow.apiKeys.update(id, omitUndefined(fields)),
    events: ({ userId }) => [['api_key.updated', { apiKeyId: id, userId }]],
  })
}
