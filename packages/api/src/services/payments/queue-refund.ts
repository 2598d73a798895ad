import type { UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { Payment, Refund, RefundReason } from '@atelier/domain/payments'

interface Queued {
  readonly order: Pick<Order, 'id'>
  readonly payment: Pick<Payment, 'id'>
  /** Minor units, at most what the locked payment still holds. */
  readonly amount: number
  readonly reason: RefundReason
  readonly shippingAmount?: number
  readonly note?: string | null
  readonly returnId?: number | null
  /** The part of `amount` that is tax. */
  readonly taxAmount: number
}

/** Writes a refund and the job that sends it. Needs order and payment locked. */
export async function queueRefund(
  uow: UnitOfWork,
  { order, payment, amount, reason, shippingAmount = 0, note = null, returnId = null, taxAmount }: Queued,
): Promise<Refund> {
  const refund = await uow.payments.insertRefund({
    paymentId: payment.id,
    orderId: order.id,
    returnId,
    amount,
    shippingAmount,
    taxAmount,
    reason,
    note,
  })
  await uow.jobs.enqueue('payments.refund', { refundId: refund.id, attempt: refund.attempt })
  return refund
}
