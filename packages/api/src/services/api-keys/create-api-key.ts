import { type Actor, AppError, type Timestamp, timestampOf } from '@atelier/domain'
import { refuseIssues } from '@atelier/domain/accounts'
import { type ApiKey, apiKeyRules } from '@atelier/domain/api-keys'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { requireStepUp } from '../sessions/step-up.ts'
import { apiKeyKind as kind } from './internal.ts'

interface NewKey {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt?: Timestamp | null | undefined
}

/** Makes a key; the answer holds it, and only its hash is kept. @throws STEP_UP_REQUIRED, INVALID_INPUT, LIMIT_REACHED */
export async function createApiKey(
  context: Needs<'transact' | 'secrets' | 'readers' | 'passwords' | 'limiter' | 'clock'>,
  actor: Actor,
  { name, scopes, expiresAt = null }: NewKey,
): Promise<{ readonly record: ApiKey; readonly key: string }> {
  await requireStepUp(context, actor)
  if (expiresAt !== null && expiresAt <= timestampOf(context.clock.now())) {
    refuseIssues([{ path: 'expiresAt', code: 'too_small', message: "'expires_at' must be in the future" }])
  }
  const key = apiKeyRules.prefix + context.secrets.create().token
  const { userId, role } = actor
  return context.transact(async uow => {
    if ((await uow.apiKeys.lockKeys(userId)) >= apiKeyRules.perUser) {
      throw new AppError('LIMIT_REACHED', { limit: 'api_keys', max: apiKeyRules.perUser })
    }
    const hint = key.slice(0, apiKeyRules.hintLength)
    const keyHash = context.secrets.hash(key)
    const record = await uow.apiKeys.insert({ userId, name, hint, keyHash, scopes, role, expiresAt })
    const events = [['api_key.created', { apiKeyId: record.id, userId }]] as const
    await recordCreation(uow, actor, { kind, record, events, alwaysAudited: true })
    return { record, key }
  })
}
