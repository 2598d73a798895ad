import { type Actor, AppError, includesRole, type Role, type UnitOfWork } from '@atelier/domain'
import { type Account, type AccountReader, isUsername, refuseIssues } from '@atelier/domain/accounts'

/** The actor's own account. @throws SESSION_ENDED when it was deleted */
export async function requireOwnAccount(accounts: AccountReader, actor: Actor): Promise<Account> {
  const account = await accounts.find(actor.accountId)
  if (!account) throw new AppError('SESSION_ENDED')
  return account
}

interface Leaving {
  readonly userId: number
  readonly accountId: number
  readonly role: Role
  /** The user who takes projects and events over. */
  readonly heirId?: number | undefined
}

/** Deletes the account with what it owns; events of staff stay without an owner. */
export async function deleteAccount(uow: UnitOfWork, { accountId, userId, role, heirId }: Leaving): Promise<void> {
  if (heirId !== undefined) await uow.projects.changeOwner(userId, heirId)
  if (heirId !== undefined || includesRole(role, 'EMPLOYEE')) await uow.events.changeOwner(userId, heirId ?? null)
  await uow.assets.releaseAllOf(userId)
  await uow.linkTokens.deleteOf(accountId)
  await uow.storedAnswers.deleteAbout(userId)
  await uow.accounts.delete(accountId)
}

/** @throws INVALID_INPUT for a name that no user may have */
export function requireUsername(username: string | undefined): void {
  if (username === undefined || isUsername(username)) return
  const message = "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit"
  refuseIssues([{ path: 'username', code: 'format', message }])
}
