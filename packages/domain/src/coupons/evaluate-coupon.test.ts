import { describe, expect, it } from 'vitest'
import { timestampOf } from '../shared/clock.ts'
import type { Coupon } from './coupon.ts'
import { type CouponUse, couponFaultOf, requireCoupon } from './evaluate-coupon.ts'

const at = (text: string) => timestampOf(Date.parse(text))
const coupon: Coupon = {
  id: 1,
  code: 'SPRING',
  kind: 'fixed',
  valueBps: null,
  amount: 500,
  currency: 'EUR',
  minSubtotal: 1_000,
  startsAt: at('2026-03-01T00:00:00Z'),
  endsAt: at('2026-04-01T00:00:00Z'),
  usageLimit: 10,
  perBuyerLimit: 1,
  usedCount: 9,
  active: true,
  version: 1,
  createdAt: at('2026-01-01T00:00:00Z'),
  updatedAt: null,
}
const use: CouponUse = { currency: 'EUR', subtotal: 1_000, at: at('2026-03-01T00:00:00Z'), usesByBuyer: 0 }

describe('a coupon', () => {
  it('counts at its first moment, with its last use, at exactly its minimum', () =>
    expect(couponFaultOf(coupon, use)).toBeUndefined())

  it.each<[string, Partial<Coupon>, Partial<CouponUse>]>([
    ['unknown', { active: false }, {}],
    ['currency', {}, { currency: 'USD' }],
    ['not_started', {}, { at: at('2026-02-28T23:59:59Z') }],
    ['expired', {}, { at: at('2026-04-01T00:00:00Z') }],
    ['exhausted', { usedCount: 10 }, {}],
    ['already_used', {}, { usesByBuyer: 1 }],
    ['minimum_not_met', {}, { subtotal: 999 }],
  ])('is refused as %s', (why, change, changedUse) =>
    expect(couponFaultOf({ ...coupon, ...change }, { ...use, ...changedUse })).toBe(why),
  )

  it('that does not exist is unknown', () => expect(() => requireCoupon(undefined, use)).toThrow('no such coupon'))

  it('of every currency without limits counts at any time', () => {
    const free = {
      currency: null,
      minSubtotal: null,
      startsAt: null,
      endsAt: null,
      usageLimit: null,
      perBuyerLimit: null,
    }
    expect(couponFaultOf({ ...coupon, ...free }, { ...use, currency: 'JPY', usesByBuyer: 99 })).toBeUndefined()
  })
})
