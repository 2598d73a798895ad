import { AppError } from '../app-error.ts'
import type { CouponFault } from '../error-details.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Coupon } from './coupon.ts'

/** What a coupon is judged on. */
export interface CouponUse {
  /** ISO 4217 of the cart. */
  readonly currency: string
  /** Goods of the cart before the discount, in minor units. */
  readonly subtotal: number
  readonly at: Timestamp
  /** Orders of this buyer that use it already. */
  readonly usesByBuyer: number
}

/** Why the coupon does not count; undefined: it counts. What waiting cannot cure comes first. */
export function couponFaultOf(coupon: Coupon | undefined, use: CouponUse): CouponFault | undefined {
  if (!coupon?.active) return 'unknown'
  if (coupon.currency !== null && coupon.currency !== use.currency) return 'currency'
  if (coupon.endsAt !== null && coupon.endsAt <= use.at) return 'expired'
  if (coupon.startsAt !== null && use.at < coupon.startsAt) return 'not_started'
  if (coupon.usageLimit !== null && coupon.usedCount >= coupon.usageLimit) return 'exhausted'
  if (coupon.perBuyerLimit !== null && use.usesByBuyer >= coupon.perBuyerLimit) return 'already_used'
  if (coupon.minSubtotal !== null && use.subtotal < coupon.minSubtotal) return 'minimum_not_met'
  return undefined
}

/** The coupon, if it counts. @throws COUPON_INVALID */
export function requireCoupon(coupon: Coupon | undefined, use: CouponUse): Coupon {
  const why = couponFaultOf(coupon, use)
  if (!coupon || why) throw new AppError('COUPON_INVALID', { why: why ?? 'unknown' })
  return coupon
}
