import { type Actor, includesRole } from '../actor.ts'
import { eventEntry, isEventType, optionalNumberField } from '../events.ts'
import type { OutboxEvent } from '../outbox/ports.ts'

/** The receiver of a live stream; null is an anonymous caller. */
export type Subscriber = Pick<Actor, 'userId' | 'accountId' | 'role'> | null

/** Whether a subscriber may receive an event. An event type of another release goes to no subscriber. */
export function canReceive(subscriber: Subscriber, { type, payload }: Pick<OutboxEvent, 'type' | 'payload'>): boolean {
  if (!isEventType(type)) return false
  const { audience } = eventEntry(type)
  if (audience === 'public') return true
  if (subscriber === null) return false
  if (includesRole(subscriber.role, 'EMPLOYEE')) return true
  if (audience === 'staff') return false
  return 'user' in audience
    ? optionalNumberField(payload, audience.user) === subscriber.userId
    : optionalNumberField(payload, audience.account) === subscriber.accountId
}
