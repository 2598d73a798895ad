import { type Actor, includesRole } from '../actor.ts'
import type { DomainEvents, EventType } from '../events.ts'
import type { OutboxEvent } from '../outbox/ports.ts'

/** Who may hear of an event, beside staff: anybody, whose user or account it is, or nobody else. */
export type EventAudience<P = unknown> =
  | 'everybody'
  | 'staff'
  | { readonly user: (payload: P) => number }
  | { readonly account: (payload: P) => number }

const ofUser = { user: ({ userId }: { readonly userId: number }) => userId } as const
const ofAccount = { account: ({ accountId }: { readonly accountId: number }) => accountId } as const

/** The rule of every event; a new event without one does not compile. Public things are told of to anybody. */
export const audiences: { readonly [E in EventType]: EventAudience<DomainEvents[E]> } = {
  'account.registered': ofAccount,
  'account.verified': ofAccount,
  'account.email_changed': ofAccount,
  'account.password_changed': ofAccount,
  'account.deleted': ofAccount,
  'user.updated': ofUser,
  'user.role_changed': ofUser,
  'user.banned': ofUser,
  'user.unbanned': ofUser,
  'project.created': 'everybody',
  'project.updated': 'everybody',
  'project.deleted': 'everybody',
  'asset.uploaded': ofUser,
  'asset.deleted': ofUser,
  // These carry no word on whether the thing is on show, so a draft would be told of.
  'category.created': 'staff',
  'category.updated': 'staff',
  'category.deleted': 'staff',
  'sub_category.created': 'staff',
  'sub_category.updated': 'staff',
  'sub_category.deleted': 'staff',
  'product.created': 'staff',
  'product.updated': 'staff',
  'product.deleted': 'staff',
  'offer.created': 'staff',
  'offer.updated': 'staff',
  'offer.deleted': 'staff',
  'offer.price_changed': 'staff',
  'collection.created': 'staff',
  'collection.updated': 'staff',
  'collection.deleted': 'staff',
  'tax_class.created': 'staff',
  'tax_class.updated': 'staff',
  'price_list.created': 'staff',
  'price_list.updated': 'staff',
  'price_list.deleted': 'staff',
  'event.created': 'everybody',
  'event.updated': 'everybody',
  'event.deleted': 'everybody',
  'poster.created': 'everybody',
  'poster.updated': 'everybody',
  'poster.deleted': 'everybody',
  'import.progressed': ofUser,
  'import.finished': ofUser,
}

const isEventType = (name: string): name is EventType => Object.hasOwn(audiences, name)
/** Every type of event there is. */
export const eventTypes: readonly EventType[] = Object.keys(audiences).filter(isEventType)

/** Who listens; null: nobody is signed in. */
export type Subscriber = Pick<Actor, 'userId' | 'accountId' | 'role'> | null

/** Whether an event may be told to somebody. What an older release wrote and this one does not know is for nobody. */
export function canReceive(hearer: Subscriber, { type, payload }: Pick<OutboxEvent, 'type' | 'payload'>): boolean {
  if (!isEventType(type)) return false
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rule and payload are of the same type, which the union hides
  const audience = audiences[type] as EventAudience<OutboxEvent['payload']>
  if (audience === 'everybody') return true
  if (hearer === null) return false
  if (includesRole(hearer.role, 'EMPLOYEE')) return true
  if (audience === 'staff') return false
  return 'user' in audience ? audience.user(payload) === hearer.userId : audience.account(payload) === hearer.accountId
}
