import type { Timestamp } from '../shared/clock.ts'
import type { Discount } from '../totals/compute-totals.ts'

export const couponKinds = ['percent', 'fixed'] as const
export type CouponKind = (typeof couponKinds)[number]

/** A code that lowers the price of goods; it never touches shipping. */
export interface Coupon {
  readonly id: number
  /** Unique without regard to case. */
  readonly code: string
  readonly kind: CouponKind
  /** Of a percent coupon, hundredths of a percent: 1000 is 10 %. */
  readonly valueBps: number | null
  /** Of a fixed coupon, minor units of `currency`. */
  readonly amount: number | null
  /** ISO 4217 of `amount` and `minSubtotal`; null: every currency. */
  readonly currency: string | null
  /** Goods for at least this much before the discount, in minor units. */
  readonly minSubtotal: number | null
  /** First moment it counts; null: since ever. */
  readonly startsAt: Timestamp | null
  /** First moment it no longer counts; null: without end. */
  readonly endsAt: Timestamp | null
  /** Orders that can use it in all; null: any number. */
  readonly usageLimit: number | null
  /** Orders of one buyer that can use it; null: any number. */
  readonly perBuyerLimit: number | null
  /** Orders that use it now; canceled and expired ones give it back. */
  readonly usedCount: number
  readonly active: boolean
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type CouponFields = Omit<Coupon, 'id' | 'usedCount' | 'version' | 'createdAt' | 'updatedAt'>

export const couponFieldsOf = (coupon: Coupon): CouponFields => ({
  code: coupon.code,
  kind: coupon.kind,
  valueBps: coupon.valueBps,
  amount: coupon.amount,
  currency: coupon.currency,
  minSubtotal: coupon.minSubtotal,
  startsAt: coupon.startsAt,
  endsAt: coupon.endsAt,
  usageLimit: coupon.usageLimit,
  perBuyerLimit: coupon.perBuyerLimit,
  active: coupon.active,
})

/** What the coupon takes off the goods. */
export const discountOf = ({ kind, valueBps, amount }: Pick<Coupon, 'kind' | 'valueBps' | 'amount'>): Discount =>
  kind === 'percent' ? { kind, valueBps: valueBps ?? 0 } : { kind, amount: amount ?? 0 }
