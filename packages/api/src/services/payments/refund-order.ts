import { type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { type Payment, type Refund, refundableOf, type RefundReason } from '@atelier/domain/payments'
import { queueRefund } from './queue-refund.ts'

interface Wanted {
  readonly order: Order
  /** Minor units; absent: all that is left. */
  readonly amount?: number
  readonly shippingAmount?: number
  readonly taxAmount?: number
  readonly reason: RefundReason
  readonly returnId?: number
}

/** What the captured payments of a locked order still hold. */
export async function refundableOfOrder(uow: UnitOfWork, orderId: number): Promise<number> {
  const held = await heldBy(uow, orderId)
  return held.reduce((sum, { left }) => sum + left, 0)
}

/**
 * Refunds over the captured payments of a locked order, the newest first (CW-39), at most what they still hold
 * (CW-38); none if nothing is left.
 */
export async function refundOrder(
  uow: UnitOfWork,
  { order, amount = Infinity, shippingAmount = 0, taxAmount, reason, returnId }: Wanted,
): Promise<readonly Refund[]> {
  const refunds: Refund[] = []
  let [open, openShipping, openTax] = [amount, shippingAmount, taxAmount]
  for (const { payment, left } of (await heldBy(uow, order.id)).toReversed()) {
    const part = Math.min(left, open)
    if (part <= 0) continue
    const shipping = Math.min(part, openShipping)
    const tax = openTax === undefined ? undefined : Math.min(part, openTax)
    refunds.push(
      await queueRefund(uow, {
        order,
        payment,
        amount: part,
        shippingAmount: shipping,
        reason,
        returnId: returnId ?? null,
        ...(tax !== undefined && { taxAmount: tax }),
      }),
    )
    open -= part
    openShipping -= shipping
    if (openTax !== undefined && tax !== undefined) openTax -= tax
  }
  return refunds
}

interface Held {
  readonly payment: Payment
  readonly left: number
}

/** Locks the captured payments by id, the oldest first. */
async function heldBy(uow: UnitOfWork, orderId: number): Promise<readonly Held[]> {
  const locked: Payment[] = []
  for (const { id, captured } of await uow.payments.listOfOrder(orderId)) {
    const payment = captured === 0 ? undefined : await uow.payments.lock(id)
    if (payment) locked.push(payment)
  }
  const refunds = locked.length === 0 ? [] : await uow.payments.listRefunds(orderId)
  return locked.map(payment => ({ payment, left: refundableOf(payment, refunds) }))
}
