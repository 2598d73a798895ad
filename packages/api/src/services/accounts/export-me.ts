import { type Actor, type Page, type PageRequest, timestampOf } from '@atelier/domain'
import type { Account } from '@atelier/domain/accounts'
import type { Address } from '@atelier/domain/addresses'
import type { Asset } from '@atelier/domain/assets'
import type { CalendarEvent } from '@atelier/domain/events'
import type { Project } from '@atelier/domain/projects'
import type { Session } from '@atelier/domain/sessions'
import type { OrderOutput } from '../../schemas/orders.ts'
import type { Needs } from '../../app-services.ts'
import { readOrderView } from '../orders/read-order-view.ts'
import { toOrderOutput } from '../orders/to-order-output.ts'
import type { ReturnOutput } from '../../schemas/returns.ts'
import { toReturnOutputs } from '../returns/to-return-output.ts'
import { requireOwnAccount } from './internal.ts'

interface OwnData {
  readonly account: Account
  readonly sessions: readonly Session[]
  readonly projects: readonly Project[]
  readonly events: readonly CalendarEvent[]
  readonly assets: readonly Asset[]
  readonly addresses: readonly Address[]
  readonly orders: readonly OrderOutput[]
  readonly returns: readonly ReturnOutput[]
}

/** All stored data of the actor. */
export async function exportMe(context: Needs<'readers' | 'clock'>, actor: Actor): Promise<OwnData> {
  const { sessions, projects, events, assets, addresses, orders, returns } = context.readers
  const ownerId = actor.userId
  const [account, logins, own, organised, images, book, bought, sentBack] = await Promise.all([
    requireOwnAccount(context.readers.accounts, actor),
    sessions.listOf(actor.userId, timestampOf(context.clock.now())),
    projects.listByUsername(actor.username),
    everyOf(page => events.list({ ownerId }, page)),
    everyOf(page => assets.list({ ownerId }, page)),
    everyOf(page => addresses.list(ownerId, page)),
    everyOf(page => orders.list({ userId: ownerId }, page)),
    everyOf(page => returns.list({ viewer: { userId: ownerId, orderTokenHash: null } }, page)),
  ])
  const whole: OrderOutput[] = []
  for (const { id } of bought) {
    whole.push(toOrderOutput(await readOrderView(context.readers, id), { isStaff: false }))
  }
  return {
    account,
    sessions: logins,
    projects: own ?? [],
    events: organised,
    assets: images,
    addresses: book,
    orders: whole,
    returns: await toReturnOutputs(context.readers, sentBack),
  }
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
