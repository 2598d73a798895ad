import { expect, test } from 'vitest'
import { eventEntry, eventTypes } from '../events.ts'
import { canReceive, type Subscriber } from './audience.ts'

const own = { userId: 7, accountId: 70 }
const of = (ids: typeof own) => ({ ...ids, projectId: 1, eventId: 1 })
const user = { ...own, role: 'USER' } as const
const subscribers = {
  anonymous: null,
  owner: user,
  other: { userId: 8, accountId: 80, role: 'USER' },
} satisfies Record<string, Subscriber>

test.each(eventTypes.map(type => [type, eventEntry(type).audience] as const))(
  '%s reaches the audience of its entry, and staff',
  (type, audience) => {
    const event = { type, payload: of(own) }
    const received = Object.values(subscribers).map(subscriber => canReceive(subscriber, event))
    const expected = {
      public: [true, true, true],
      staff: [false, false, false],
      own: [false, true, false],
    }
    expect(received).toEqual(expected[typeof audience === 'string' ? audience : 'own'])
    for (const role of ['EMPLOYEE', 'ADMIN'] as const) {
      expect(canReceive({ ...subscribers.other, role }, event)).toBe(true)
    }
  },
)

test('events of accounts and users reach their owner alone, whatever else their payload holds', () => {
  for (const type of eventTypes.filter(each => /^(?:account|user)\./.test(each))) {
    expect([type, eventEntry(type).audience]).not.toEqual([type, 'public'])
    // User ids and account ids are of different tables: one must never pass for the other.
    expect(canReceive({ userId: 70, accountId: 7, role: 'USER' }, { type, payload: of(own) })).toBe(false)
  }
})

test('an event type of another release reaches no subscriber, staff included', () => {
  for (const type of ['order.teleported', 'toString', '__proto__']) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of another release
    const event = { type, payload: {} } as unknown as Parameters<typeof canReceive>[1]
    expect(canReceive({ ...user, role: 'ADMIN' }, event)).toBe(false)
  }
})
