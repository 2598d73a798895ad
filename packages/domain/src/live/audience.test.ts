import { expect, test } from 'vitest'
import { audiences, eventTypes, type Subscriber, canReceive } from './audience.ts'

const own = { userId: 7, accountId: 70 }
const of = (ids: typeof own) => ({ ...ids, projectId: 1, eventId: 1 })
const user = { ...own, role: 'USER' } as const
const hearers = {
  anonymousContext: null,
  owner: user,
  other: { userId: 8, accountId: 80, role: 'USER' },
} satisfies Record<string, Subscriber>

test.each(eventTypes.map(type => [type, audiences[type]] as const))(
  '%s reaches whom its rule names, and staff',
  (type, audience) => {
    const event = { type, payload: of(own) }
    const heard = Object.values(hearers).map(hearer => canReceive(hearer, event))
    const expected = {
      everybody: [true, true, true],
      staff: [false, false, false],
      own: [false, true, false],
    }
    expect(heard).toEqual(expected[typeof audience === 'string' ? audience : 'own'])
    for (const role of ['EMPLOYEE', 'ADMIN'] as const) expect(canReceive({ ...hearers.other, role }, event)).toBe(true)
  },
)

test('accounts and users are told to their owner alone, whatever else their payload holds', () => {
  for (const type of eventTypes.filter(each => /^(?:account|user)\./.test(each))) {
    expect([type, audiences[type]]).not.toEqual([type, 'everybody'])
    // The ids of user and account are of different tables: one must never pass for the other.
    expect(canReceive({ userId: 70, accountId: 7, role: 'USER' }, { type, payload: of(own) })).toBe(false)
  }
})

test('an event that this release does not know is for nobody, staff included', () => {
  for (const type of ['order.placed', 'toString', '__proto__']) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of another release
    const event = { type, payload: {} } as unknown as Parameters<typeof canReceive>[1]
    expect(canReceive({ ...user, role: 'ADMIN' }, event)).toBe(false)
  }
})
