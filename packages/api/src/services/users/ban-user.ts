import { type Actor, AppError } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../audit/record-change.ts'
import { auditedUser } from './audited-user.ts'
import { userNotFound } from './get-user.ts'

interface Ban {
  readonly id: number
  readonly banned: boolean
}

/** Bans (all sessions end at once) or lets in again. @throws FORBIDDEN for oneself, NOT_FOUND */
export async function setUserBan(context: Needs<'transact'>, actor: Actor, { id, banned }: Ban): Promise<UserRecord> {
  if (id === actor.userId) throw new AppError('FORBIDDEN', { required: 'another ADMIN' })
  return context.transact(async uow => {
    const before = await uow.users.lock(id)
    if (!before) throw userNotFound()
    await uow.accounts.setBanned(before.accountId, banned)
    if (banned) await uow.sessions.endAll(id)
    const action = banned ? 'user.banned' : 'user.unbanned'
    await uow.outbox.emit(action, { userId: id })
    const user = await uow.users.find(id)
    if (!user) throw userNotFound()
    const change = { before: auditedUser(before), after: auditedUser(user) }
    await recordChange(uow, actor, { action, subjectUserId: id, ...change })
    return user
  })
}
