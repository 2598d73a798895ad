import { type Actor, type Page, type PageRequest, timestampOf } from '@atelier/domain'
import type { Account } from '@atelier/domain/accounts'
import type { Asset } from '@atelier/domain/assets'
import type { CalendarEvent } from '@atelier/domain/events'
import type { Project } from '@atelier/domain/projects'
import type { Session } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'
import { requireOwnAccount } from './internal.ts'

interface OwnData {
  readonly account: Account
  readonly sessions: readonly Session[]
  readonly projects: readonly Project[]
  readonly events: readonly CalendarEvent[]
  readonly assets: readonly Asset[]
}

/** All stored data of the actor. */
export async function exportMe(context: Needs<'readers' | 'clock'>, actor: Actor): Promise<OwnData> {
  const { sessions, projects, events, assets } = context.readers
  const ownerId = actor.userId
  const [account, logins, own, organised, images] = await Promise.all([
    requireOwnAccount(context.readers.accounts, actor),
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
