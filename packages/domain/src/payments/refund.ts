import type { Timestamp } from '../shared/clock.ts'
import type { Payment } from './payment.ts'
import type { RefundStatus } from './refund-status.ts'

/** What staff can give for a refund without a return. */
export const goodwillReasons = ['goodwill', 'shipping', 'price', 'other'] as const
export type GoodwillReason = (typeof goodwillReasons)[number]

export const refundReasons = [...goodwillReasons, 'return', 'canceled', 'late_payment', 'duplicate'] as const
export type RefundReason = (typeof refundReasons)[number]

/** Money on its way back to the buyer. */
export interface Refund {
  readonly id: number
  readonly paymentId: number
  readonly orderId: number
  /** Number of the order, as people know it. */
  readonly orderNumber: string
  readonly returnId: number | null
  /** Minor units of the payment's currency. */
  readonly amount: number
  /** The part of `amount` that gives shipping back. */
  readonly shippingAmount: number
  /** The part of `amount` that is tax. */
  readonly taxAmount: number
  readonly reason: RefundReason
  readonly note: string | null
  readonly status: RefundStatus
  readonly providerRef: string | null
  /** Calls that the provider refused. */
  readonly attempt: number
  readonly failureReason: string | null
  readonly settledAt: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** How often a refund is tried by itself before it waits for staff. */
export const maxRefundAttempts = 5

/** What a payment still holds, neither given back nor on its way back, by the refunds of its order. */
export const refundableOf = (
  { id, captured }: Pick<Payment, 'id' | 'captured'>,
  refundsOfOrder: readonly Pick<Refund, 'paymentId' | 'amount' | 'status'>[],
): number =>
  refundsOfOrder.reduce(
    (left, { paymentId, amount, status }) => (paymentId !== id || status === 'failed' ? left : left - amount),
    captured,
  )
