import { nextShare, type UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import type { Payment, Refund, RefundReason } from '@atelier/domain/payments'

interface Queued {
  readonly order: Pick<Order, 'id' | 'total' | 'taxTotal'>
  readonly payment: Pick<Payment, 'id'>
  /** Minor units, at most what the locked payment still holds. */
  readonly amount: number
  readonly reason: RefundReason
  readonly shippingAmount?: number
  readonly note?: string | null
  readonly returnId?: number | null
  /** Given for a return, whose lines say it; absent: its share of the order's tax (CW-30). */
  readonly taxAmount?: number
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
    taxAmount: taxAmount ?? (await taxShareOf(uow, order, amount)),
    reason,
    note,
  })
  await uow.jobs.enqueue('payments.refund', { refundId: refund.id, attempt: refund.attempt })
  return refund
}

async function taxShareOf(uow: UnitOfWork, { id, total, taxTotal }: Queued['order'], amount: number): Promise<number> {
  if (total === 0) return 0
  const refunds = (await uow.payments.listRefunds(id)).filter(({ status }) => status !== 'failed')
  const already = Math.min(
    total,
    refunds.reduce((sum, refund) => sum + refund.amount, 0),
  )
  const part = Math.min(amount, total - already)
  return Math.min(amount, nextShare({ amount: taxTotal, whole: total, already, part }))
}
