import { isLivingPayment, type PaymentStatus } from '../payments/payment-status.ts'
import { sumOf } from '../shared/money.ts'
import type { OrderStatus } from './order-status.ts'

export const orderPaymentStatuses = [
  'not_paid',
  'awaiting',
  'authorized',
  'partially_captured',
  'captured',
  'partially_refunded',
  'refunded',
  'canceled',
] as const
export type OrderPaymentStatus = (typeof orderPaymentStatuses)[number]

export const fulfillmentStatuses = ['not_fulfilled', 'partially_fulfilled', 'fulfilled', 'delivered'] as const
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number]

export const orderReturnStatuses = ['none', 'requested', 'partially_returned', 'returned'] as const
export type OrderReturnStatus = (typeof orderReturnStatuses)[number]

/** What the statuses of an order are derived from; none of them is stored (`commerce.md` ORD-6). */
export interface OrderFacts {
  /** Every attempt, the oldest first. */
  readonly payments: readonly {
    readonly status: PaymentStatus
    readonly captured: number
    readonly refunded: number
  }[]
  /** Sums over the lines; `wanted` leaves out what was canceled or short. */
  readonly wanted: number
  readonly fulfilled: number
  readonly returned: number
  /** Returns that are requested or approved. */
  readonly openReturns: number
}

/** Money first: an order is refunded only when nothing of what was captured is left. */
export function paymentStatusOf(total: number, { payments }: Pick<OrderFacts, 'payments'>): OrderPaymentStatus {
  if (total === 0) return 'captured'
  const captured = sumOf(payments.map(payment => payment.captured))
  const refunded = sumOf(payments.map(payment => payment.refunded))
  if (captured > 0 && refunded >= captured) return 'refunded'
  if (captured - refunded >= total) return 'captured'
  if (refunded > 0) return 'partially_refunded'
  if (captured > 0) return 'partially_captured'
  const living = payments.find(({ status }) => isLivingPayment(status))
  if (living) return living.status === 'authorized' ? 'authorized' : 'awaiting'
  return payments.length > 0 && payments.every(({ status }) => status === 'canceled') ? 'canceled' : 'not_paid'
}

export function fulfillmentStatusOf(
  status: OrderStatus,
  { wanted, fulfilled }: Pick<OrderFacts, 'wanted' | 'fulfilled'>,
): FulfillmentStatus {
  if (status === 'COMPLETED') return 'delivered'
  if (fulfilled === 0) return 'not_fulfilled'
  return fulfilled < wanted ? 'partially_fulfilled' : 'fulfilled'
}

export function returnStatusOf({
  fulfilled,
  returned,
  openReturns,
}: Pick<OrderFacts, 'fulfilled' | 'returned' | 'openReturns'>): OrderReturnStatus {
  if (returned > 0) return returned < fulfilled ? 'partially_returned' : 'returned'
  return openReturns > 0 ? 'requested' : 'none'
}
