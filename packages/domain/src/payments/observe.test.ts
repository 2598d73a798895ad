import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterObserving, type PaymentChange } from './observe.ts'
import { paymentStatuses, paymentTransitions } from './payment-status.ts'
import type { Observed } from './provider.ts'

const fresh = {
  amount: 1_000,
  status: 'created',
  authorized: 0,
  captured: 0,
  failureReason: null,
  requiresReview: false,
} as const
type Before = PaymentChange & { readonly amount: number }

const seen = (status: Observed['status'], captured = 0, authorized = captured): Observed => ({
  ref: 'pi_1',
  status,
  authorized,
  captured,
})
const after = (...observations: readonly Observed[]): Before =>
  observations.reduce<Before>((before, observed) => ({ ...before, ...afterObserving(before, observed) }), fresh)

const observation = record({
  ref: constantFrom('pi_1'),
  status: constantFrom('requires_action', 'authorized', 'captured', 'failed', 'canceled'),
  authorized: integer({ min: 0, max: 2_000 }),
  captured: integer({ min: 0, max: 2_000 }),
})

describe('a payment moves forward only', () => {
  it('along the table, with amounts that never fall, whatever is observed', () => {
    assert(
      property(constantFrom(...paymentStatuses), array(observation, { maxLength: 12 }), (status, observations) => {
        let before: Before = { ...fresh, status }
        for (const observed of observations) {
          const next = afterObserving(before, observed)
          expect(next.status === before.status || paymentTransitions[before.status].includes(next.status)).toBe(true)
          expect(next.captured).toBeGreaterThanOrEqual(before.captured)
          expect(next.authorized).toBeGreaterThanOrEqual(before.authorized)
          before = { ...before, ...next }
        }
      }),
    )
  })

  it('a repeat changes nothing', () => {
    assert(
      property(array(observation, { minLength: 1, maxLength: 8 }), observations => {
        const last = observations.at(-1)
        if (!last) return
        const once = after(...observations)
        expect({ ...once, ...afterObserving(once, last) }).toEqual(once)
      }),
    )
  })

  it('all of the money captures it, in whatever order the observations come', () => {
    assert(
      property(array(observation, { maxLength: 6 }), array(observation, { maxLength: 6 }), (early, late) => {
        expect(after(...early, seen('captured', 1_000), ...late).status).toBe('captured')
      }),
    )
  })
})

describe('one observation', () => {
  it('of a decline keeps the first reason', () => {
    const declined = after({ ...seen('failed'), failureReason: 'card_declined' }, seen('failed'))
    expect([declined.status, declined.failureReason]).toEqual(['failed', 'card_declined'])
  })

  it('of money after a decline or a cancellation captures it', () => {
    expect(after(seen('failed'), seen('captured', 1_000)).status).toBe('captured')
    expect(after(seen('canceled'), seen('captured', 1_000)).status).toBe('captured')
  })

  it.each<[string, Observed, PaymentChange['status']]>([
    ['less', seen('captured', 999), 'created'],
    ['more', seen('captured', 1_001), 'captured'],
  ])('of %s than asked for asks for a review', (_, observed, status) => {
    expect(after(observed)).toMatchObject({ status, requiresReview: true })
  })

  it('of a part that is captured while the rest stays authorized asks for none', () => {
    expect(after(seen('authorized', 0, 1_000), seen('authorized', 400, 1_000))).toMatchObject({
      status: 'authorized',
      captured: 400,
      requiresReview: false,
    })
  })

  it('of an authorisation that ended asks for a review', () => {
    expect(after(seen('authorized', 0, 1_000), seen('canceled', 0, 1_000))).toMatchObject({
      status: 'canceled',
      requiresReview: true,
    })
  })
})
