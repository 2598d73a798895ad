import { type Actor, AppError, type UnitOfWork } from '@atelier/domain'
import { type Account, isUsername, refuseIssues } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/** The actor's own account. @throws SESSION_ENDED when it was deleted */
export async function requireOwnAccount({ readers }: Needs<'readers'>, actor: Actor): Promise<Account> {
  const account = await readers.accounts.find(actor.accountId)
  if (!account) throw new AppError('SESSION_ENDED')
  return account
}

/** Deletes the account with what it owns. */
export async function deleteAccount(
  uow: UnitOfWork,
  { accountId, userId }: { userId: number; accountId: number },
): Promise<void> {
  await uow.assets.releaseAllOf(userId)
  await uow.linkTokens.deleteOf(accountId)
  await uow.accounts.delete(accountId)
}

/** @throws INVALID_INPUT for a name that no user may have */
export function requireUsername(username: string | undefined): void {
  if (username === undefined || isUsername(username)) return
  const message = "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit"
  refuseIssues([{ path: 'username', code: 'format', message }])
}
