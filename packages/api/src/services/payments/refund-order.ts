import { type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import {
  type Payment,
  type Refund,
  refundableOf,
  type RefundReason,
  type RefundWish,
  splitRefund,
} from '@atelier/domain/payments'
import { queueRefund } from './queue-refund.ts'

interface Wanted extends RefundWish {
  readonly order: Order
  readonly reason: RefundReason
  readonly returnId?: number
}

/** Refunds over the captured payments of a locked order, at most what they still hold; none if nothing is left. */
export async function refundOrder(
  uow: UnitOfWork,
  { order, reason, returnId, ...wish }: Wanted,
): Promise<readonly Refund[]> {
  const payments = await lockCaptured(uow, order.id)
  const earlier = payments.length === 0 ? [] : await uow.payments.listRefunds(order.id)
  const held = payments.map(payment => ({ paymentId: payment.id, left: refundableOf(payment, earlier) }))
  const refunds: Refund[] = []
  for (const { paymentId, ...part } of splitRefund({ order, earlier, held }, wish)) {
    const payment = { id: paymentId }
    refunds.push(await queueRefund(uow, { order, payment, ...part, reason, returnId: returnId ?? null }))
  }
  return refunds
}

/** By id, the oldest first. */
async function lockCaptured(uow: UnitOfWork, orderId: number): Promise<readonly Payment[]> {
  const locked: Payment[] = []
  for (const { id, captured } of await uow.payments.listOfOrder(orderId)) {
    const payment = captured === 0 ? undefined : await uow.payments.lock(id)
    if (payment) locked.push(payment)
  }
  return locked
}
