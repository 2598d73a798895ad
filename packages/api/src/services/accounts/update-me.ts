import { type Actor, AppError } from '@atelier/domain'
import { type Account, isUsername, refuseIssues } from '@atelier/domain/accounts'
import type { UpdateMeInput } from '../../schemas/accounts.ts'
import type { Needs } from '../../app-services.ts'
import { userPatchOf } from '../users/user-patch.ts'

/** Changes username or profile. @throws INVALID_INPUT, ALREADY_EXISTS, VERSION_CONFLICT */
export function updateMe(
  context: Needs<'transact' | 'markdown'>,
  actor: Actor,
  { ifVersion, ...wanted }: UpdateMeInput,
): Promise<Account> {
  refuseUsername(wanted.username)
  const patch = userPatchOf(context, wanted)
  return context.transact(async uow => {
    const user = await uow.users.update(actor.userId, patch, ifVersion)
    const account = await uow.accounts.find(actor.accountId)
    if (!account) throw new AppError('SESSION_ENDED')
    if (!user) throw new AppError('VERSION_CONFLICT', { currentVersion: account.user.version })
    await uow.outbox.emit('user.updated', { userId: actor.userId })
    return account
  })
}

/** @throws INVALID_INPUT for a name that may not be had */
export function refuseUsername(username: string | undefined): void {
  if (username === undefined || isUsername(username)) return
  const message = "'username' must be 3 to 30 characters of a-z, 0-9, _ and -, starting with a letter or digit"
  refuseIssues([{ path: 'username', code: 'format', message }])
}
