import { type Actor, AppError } from '@atelier/domain'
import type { Account } from '@atelier/domain/accounts'
import type { UpdateMeInput } from '../../schemas/accounts.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { userPatchOf, userRecord } from '../users/internal.ts'
import { requireOwnAccount, requireUsername } from './internal.ts'

const kind = { ...userRecord, notFound: () => new AppError('SESSION_ENDED') }

/** Changes username or profile. @throws INVALID_INPUT, ALREADY_EXISTS, VERSION_CONFLICT */
export async function updateMe(
  context: Needs<'transact' | 'markdown'>,
  actor: Actor,
  { ifVersion, ...sent }: UpdateMeInput,
): Promise<Account> {
  requireUsername(sent.username)
  const patch = userPatchOf(context, sent)
  const { userId } = actor
  await changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.users.lock(userId),
    update: uow => uow.users.update(userId, patch, ifVersion),
    events: () => [['user.updated', { userId }]],
  })
  // In a transaction again: with an idempotency key nothing is committed yet.
  return context.transact(uow => requireOwnAccount(uow.accounts, actor))
}
