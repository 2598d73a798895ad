import { type Account, type Actor, AppError, type Project, type Session, timestampOf } from '@atelier/domain'
import type { Needs } from '../../tools.ts'

/** The actor's own account. @throws SESSION_ENDED when it is gone */
export async function getMe(tools: Needs<'readers'>, actor: Actor): Promise<Account> {
  const account = await tools.readers.accounts.find(actor.accountId)
  if (!account) throw new AppError('SESSION_ENDED')
  return account
}

export interface OwnData {
  readonly account: Account
  readonly sessions: readonly Session[]
  readonly projects: readonly Project[]
}

/** Everything the house keeps about the actor. */
export async function exportMe(tools: Needs<'readers' | 'clock'>, actor: Actor): Promise<OwnData> {
  const { sessions, projects } = tools.readers
  const [account, logins, own] = await Promise.all([
    getMe(tools, actor),
    sessions.listOf(actor.userId, timestampOf(tools.clock.now())),
    projects.listByUsername(actor.username),
  ])
  return { account, sessions: logins, projects: own ?? [] }
}
