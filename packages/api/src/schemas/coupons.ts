import { couponKinds } from '@atelier/domain/coupons'
import { z } from 'zod'
import { Moment, pageOf, Timestamp } from './common.ts'
import { Amount, CurrencyInput, MoneyOutput } from './prices.ts'
import { changeOf, RowFields } from './records.ts'

/** As buyers type it. */
const CouponCode = z
  .string()
  .regex(/^[\p{L}\p{N}_-]{1,64}$/u, 'must be letters, digits, _ and -, at most 64')
  .meta({ description: 'Letters, digits, _ and -, at most 64; unique without regard to case', example: 'SPRING-10' })

const ValueBps = z.int().min(1).max(10_000).meta({
  description: 'Of a percent coupon, hundredths of a percent: 1000 is 10 %',
  example: 1_000,
})
const FixedAmount = z
  .strictObject({ amount: Amount.min(1), currency: CurrencyInput })
  .meta({ description: 'Of a fixed coupon; more than the goods cost is cut to that' })
const Count = z.int().min(1).max(1_000_000_000)
const Fields = {
  code: CouponCode,
  valueBps: ValueBps.optional(),
  amount: FixedAmount.optional(),
  minSubtotal: MoneyOutput.nullish().meta({ description: 'Goods for at least this much; null: any' }),
  startsAt: Moment.nullish().meta({
    description: 'First moment it counts, ISO 8601 with its offset; null: since ever',
    format: 'date-time',
    example: '2026-06-01T00:00:00Z',
  }),
  endsAt: Moment.nullish().meta({
    description: 'First moment it no longer counts; null: without end',
    format: 'date-time',
    example: '2026-09-01T00:00:00Z',
  }),
  usageLimit: Count.nullish().meta({ description: 'Orders in all; null: any number' }),
  perBuyerLimit: Count.nullish().meta({ description: 'Orders of one buyer; null: any number' }),
  active: z.boolean().optional().meta({ description: 'False: it cannot be used' }),
}
const kind = z.enum(couponKinds).meta({ description: 'A percent of each line, or a fixed amount spread over them' })

export const CreateCouponInput = z.strictObject({ ...Fields, kind })
export type CreateCouponInput = z.output<typeof CreateCouponInput>
export const UpdateCouponInput = changeOf(Fields)
export type UpdateCouponInput = z.output<typeof UpdateCouponInput>

export const CouponOutput = z
  .strictObject({
    ...RowFields,
    code: CouponCode,
    kind,
    valueBps: ValueBps.nullable(),
    amount: MoneyOutput.nullable().meta({ description: 'Null for a percent coupon' }),
    minSubtotal: MoneyOutput.nullable(),
    startsAt: Timestamp.nullable(),
    endsAt: Timestamp.nullable(),
    usageLimit: Count.nullable(),
    perBuyerLimit: Count.nullable(),
    usedCount: z.int().meta({ description: 'Orders that use it now' }),
    active: z.boolean(),
  })
  .meta({ id: 'Coupon' })
export type CouponOutput = z.infer<typeof CouponOutput>
export const CouponPage = pageOf(CouponOutput)
