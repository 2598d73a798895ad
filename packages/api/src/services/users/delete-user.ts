import { type Actor, AppError } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { deleteAccount } from '../accounts/delete-me.ts'
import { recordChange } from '../audit/record-change.ts'
import { auditedUser } from './audited-user.ts'
import { userNotFound } from './get-user.ts'

/** An ADMIN deletes another's account; one's own goes by `accounts.deleteMe`. @throws FORBIDDEN, NOT_FOUND */
export async function deleteUser(context: Needs<'transact'>, actor: Actor, id: number): Promise<void> {
  if (id === actor.userId) throw new AppError('FORBIDDEN', { required: 'another ADMIN' })
  await context.transact(async uow => {
    const user = await uow.users.lock(id)
    if (!user) throw userNotFound()
    const change = { before: auditedUser(user), after: null }
    await recordChange(uow, actor, { action: 'account.deleted', subjectUserId: id, ...change })
    await deleteAccount(uow, { userId: id, accountId: user.accountId })
  })
}
