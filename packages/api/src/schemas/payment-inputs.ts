import { goodwillReasons, paymentMethods, providerCodes, refundReasons, refundStatuses } from '@atelier/domain/payments'
import { z } from 'zod'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { Currency } from './prices.ts'

const Note = Text.min(1).max(500).optional().meta({
  description: 'Where the money was seen; needed for the provider manual',
  example: 'Statement of 3 March, line 12',
})
/** Sums can exceed the price of one piece. */
const Money = z.strictObject({ amount: z.int().min(1), currency: Currency })
const MoneyOrNone = z.strictObject({ amount: z.int().min(0), currency: Currency })

export const PaymentIdInput = z.strictObject({ id: Id })
export const CreatePaymentInput = z.strictObject({
  id: Id.meta({ description: 'Of the order' }),
  provider: z.enum(providerCodes),
  method: z.enum(paymentMethods).optional().meta({ description: 'Of the provider manual' }),
  returnUrl: z.url().max(2_000).optional().meta({ description: 'Where a provider sends the buyer back to' }),
})
export type CreatePaymentInput = z.output<typeof CreatePaymentInput>
export const CapturePaymentInput = z.strictObject({
  id: Id,
  ifVersion: IfVersion,
  amount: Money.optional().meta({ description: 'Left out: the rest' }),
  note: Note,
})
export type CapturePaymentInput = z.output<typeof CapturePaymentInput>
export const CancelPaymentInput = z.strictObject({ id: Id, ifVersion: IfVersion })
export type CancelPaymentInput = z.output<typeof CancelPaymentInput>
export const ReviewPaymentInput = CancelPaymentInput.extend({
  note: Text.min(1).max(500).meta({ description: 'What was decided', example: 'The buyer sent the rest in cash' }),
})
export type ReviewPaymentInput = z.output<typeof ReviewPaymentInput>
export const RefundPaymentInput = z.strictObject({
  id: Id,
  amount: Money,
  reason: z.enum(goodwillReasons),
  shippingAmount: MoneyOrNone.optional().meta({ description: 'The part of the amount that gives shipping back' }),
  note: Note,
})
export type RefundPaymentInput = z.output<typeof RefundPaymentInput>

export const RefundOutput = z
  .strictObject({
    id: Id,
    paymentId: Id,
    orderId: Id,
    orderNumber: z.string().meta({ example: 'O-2026-000123' }),
    returnId: Id.nullable(),
    amount: MoneyOrNone,
    shippingAmount: MoneyOrNone,
    taxAmount: MoneyOrNone,
    reason: z.enum(refundReasons),
    note: z.string().nullable(),
    status: z.enum(refundStatuses).meta({ description: 'A failed refund is tried again by itself, five times in all' }),
    attempt: z.int().meta({ description: 'Times that the provider refused it' }),
    failureReason: z.string().nullable(),
    createdAt: Timestamp,
    settledAt: Timestamp.nullable(),
  })
  .meta({ id: 'Refund' })
export type RefundOutput = z.infer<typeof RefundOutput>
export const RefundPage = pageOf(RefundOutput)
export const ListRefundsInput = PageInput.extend({
  status: z
    .enum(refundStatuses)
    .optional()
    .meta({ description: 'failed: those that wait for another try or for staff' }),
  orderId: Id.optional(),
})
export const RefundList = z.strictObject({ items: z.array(RefundOutput).readonly() })

export const CompleteFakePaymentInput = z.strictObject({
  ref: Text.max(100).meta({ description: 'provider_ref of the payment', example: 'fake_7' }),
  outcome: z.enum(['captured', 'authorized', 'failed']),
  amount: z.int().min(0).optional().meta({ description: 'Minor units; left out: all of it' }),
})
export type CompleteFakePaymentInput = z.output<typeof CompleteFakePaymentInput>
