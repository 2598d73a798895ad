import type { DetailsOf } from '@atelier/sdk'

/** Why a coupon is not taken. */
export const enCouponFaults: Readonly<Record<DetailsOf<'COUPON_INVALID'>['why'], string>> = {
  unknown: 'There is no such coupon.',
  not_started: 'This coupon is not valid yet.',
  expired: 'This coupon has expired.',
  exhausted: 'This coupon has been used up.',
  minimum_not_met: 'The order is too small for this coupon.',
  already_used: 'You have used this coupon already.',
  currency: 'This coupon is for another currency.',
}
