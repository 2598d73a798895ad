import { type Actor, AppError } from '@atelier/domain'
import type { UserRecord } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { userRecord as kind } from './internal.ts'

interface Ban {
  readonly id: number
  readonly banned: boolean
}

/** Bans a user, which ends all sessions, or lifts the ban. @throws FORBIDDEN for oneself, NOT_FOUND */
export async function setUserBan(context: Needs<'transact'>, actor: Actor, { id, banned }: Ban): Promise<UserRecord> {
  if (id === actor.userId) throw new AppError('FORBIDDEN', { required: 'another ADMIN' })
  const type = banned ? 'user.banned' : 'user.unbanned'
  return changeRecord(context, actor, {
    kind,
    action: type,
    input: {},
    lock: uow => uow.users.lock(id),
    update: async (uow, { accountId }) => {
      await uow.accounts.setBanned(accountId, banned)
      if (banned) await uow.sessions.endAll(id)
      return uow.users.find(id)
    },
    events: () => [[type, { userId: id }]],
  })
}
