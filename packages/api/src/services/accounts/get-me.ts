import { type Actor, AppError, type Page, type PageRequest, timestampOf } from '@atelier/domain'
import type { Account } from '@atelier/domain/accounts'
import type { Asset } from '@atelier/domain/assets'
import type { CalendarEvent } from '@atelier/domain/events'
import type { Project } from '@atelier/domain/projects'
import type { Session } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'

/** The actor's own account. @throws SESSION_ENDED when it is gone */
export async function getMe(context: Needs<'readers'>, actor: Actor): Promise<Account> {
  const account = await context.readers.accounts.find(actor.accountId)
  if (!account) throw new AppError('SESSION_ENDED')
  return account
}

export interface OwnData {
  readonly account: Account
  readonly sessions: readonly Session[]
  readonly projects: readonly Project[]
  readonly events: readonly CalendarEvent[]
  readonly assets: readonly Asset[]
}

/** Everything the house keeps about the actor. */
export async function exportMe(context: Needs<'readers' | 'clock'>, actor: Actor): Promise<OwnData> {
  const { sessions, projects, events, assets } = context.readers
  const ownerId = actor.userId
  const [account, logins, own, organised, images] = await Promise.all([
    getMe(context, actor),
    sessions.listOf(actor.userId, timestampOf(context.clock.now())),
    projects.listByUsername(actor.username),
    everyOf(page => events.list({ ownerId }, page)),
    everyOf(page => assets.list({ ownerId }, page)),
  ])
  return { account, sessions: logins, projects: own ?? [], events: organised, assets: images }
}

/** All pages of a list, a hundred rows a statement. */
async function everyOf<T>(list: (page: PageRequest) => Promise<Page<T>>): Promise<readonly T[]> {
  const all: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await list({ limit: 100, cursor })
    all.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return all
}
