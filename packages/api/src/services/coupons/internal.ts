import { AppError, type Money } from '@atelier/domain'
import { type Coupon, type CouponFields, couponFieldsOf } from '@atelier/domain/coupons'
import type { CouponOutput, CreateCouponInput } from '../../schemas/coupons.ts'
import type { RecordKind } from '../internal/change.ts'

export const couponRecord = {
  resource: 'coupon',
  about: ({ id, version }: Coupon) => ({ couponId: id, version }),
  fields: couponFieldsOf,
} satisfies RecordKind<Coupon>

/** @throws RULE_VIOLATED for a value of the other kind, two currencies, or an end that is not after the start */
export function toCouponFields(sent: CreateCouponInput): CouponFields {
  const { kind, code, valueBps = null, amount = null, minSubtotal = null, startsAt = null, endsAt = null } = sent
  const isPercent = kind === 'percent'
  if ((valueBps === null) === isPercent || (amount === null) !== isPercent) {
    throw new AppError('RULE_VIOLATED', { rule: 'value_of_its_kind', fields: ['valueBps', 'amount'] })
  }
  if (amount && minSubtotal && amount.currency !== minSubtotal.currency) {
    throw new AppError('RULE_VIOLATED', { rule: 'one_currency', fields: ['amount', 'minSubtotal'] })
  }
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    throw new AppError('RULE_VIOLATED', { rule: 'end_after_start', fields: ['startsAt', 'endsAt'] })
  }
  return {
    code,
    kind,
    valueBps,
    amount: amount?.amount ?? null,
    currency: (amount ?? minSubtotal)?.currency ?? null,
    minSubtotal: minSubtotal?.amount ?? null,
    startsAt,
    endsAt,
    usageLimit: sent.usageLimit ?? null,
    perBuyerLimit: sent.perBuyerLimit ?? null,
    active: sent.active ?? true,
  }
}

/** A coupon in the words of the wire, as an input that would create it. */
export const couponAsSent = (coupon: Coupon): CreateCouponInput => ({
  ...couponFieldsOf(coupon),
  valueBps: coupon.valueBps ?? undefined,
  amount: moneyOf(coupon, coupon.amount) ?? undefined,
  minSubtotal: moneyOf(coupon, coupon.minSubtotal),
})

const moneyOf = ({ currency }: Coupon, amount: number | null): Money | null =>
  amount === null || currency === null ? null : { amount, currency }

export const toCouponOutput = ({ currency: _currency, ...coupon }: Coupon): CouponOutput => ({
  ...coupon,
  amount: moneyOf({ ...coupon, currency: _currency }, coupon.amount),
  minSubtotal: moneyOf({ ...coupon, currency: _currency }, coupon.minSubtotal),
})
