import type { UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { consequenceOf, type Payment, type PaymentStatus, refundableOf } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import type { OrderMover } from '../orders/advance-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { mailOrder } from '../orders/mail-order.ts'
import { cancelLivingPayments } from './cancel-living-payments.ts'
import { queueRefund } from './queue-refund.ts'
import { restoreOrder } from './restore-order.ts'

export interface Followed {
  readonly order: Order
  readonly before: Payment
  readonly after: Payment
  readonly by: OrderMover
}

/** Records what became of a payment, and does what it means for its locked order. */
export async function followPayment(context: Needs<'clock'>, uow: UnitOfWork, followed: Followed): Promise<void> {
  const { order, before, after, by } = followed
  await announce(uow, followed)
  const others = (await uow.payments.listOfOrder(order.id)).filter(({ id }) => id !== after.id)
  const consequence = consequenceOf({ orderStatus: order.status, before, after, others })
  if (consequence === 'confirm') await confirmOrder(context, { uow, order, by })
  const isUnwanted =
    consequence === 'refund' || (consequence === 'restore' && !(await restoreOrder(context, uow, order)))
  if (isUnwanted) {
    const isDuplicate = order.status !== 'EXPIRED' && order.status !== 'CANCELED'
    await giveBack(uow, order, { payment: after, reason: isDuplicate ? 'duplicate' : 'late_payment' })
    return
  }
  if (after.status !== 'captured' || before.status === 'captured') return
  await cancelLivingPayments(uow, others)
  await mailOrder(uow, { orderId: order.id, mail: 'paid' })
}

const eventByStatus: Readonly<
  Partial<Record<PaymentStatus, 'payment.authorized' | 'payment.captured' | 'payment.failed'>>
> = {
  authorized: 'payment.authorized',
  captured: 'payment.captured',
  failed: 'payment.failed',
}

async function announce(uow: UnitOfWork, { order, before, after, by }: Followed): Promise<void> {
  const event = { paymentId: after.id, orderId: order.id, userId: order.userId, version: after.version }
  const record = (type: string, data: object = {}) =>
    uow.orders.recordEvent({ orderId: order.id, type, ...by, data: { paymentId: after.id, ...data } })
  const type = after.status === before.status ? undefined : eventByStatus[after.status]
  if (type) {
    await record(type, after.failureReason === null ? {} : { reason: after.failureReason })
    await uow.outbox.emit(type, event)
  }
  if (after.status !== before.status && after.status === 'canceled') await record('payment.canceled')
  if (after.status === before.status && after.captured > before.captured) {
    await record('payment.captured_in_part', { amount: { amount: after.captured, currency: after.currency } })
  }
  if (after.requiresReview && !before.requiresReview) {
    await record('payment.requires_review')
    await uow.outbox.emit('payment.requires_review', event)
  }
}

/** Money that came for nothing goes back whole, once. */
async function giveBack(
  uow: UnitOfWork,
  order: Order,
  { payment, reason }: { readonly payment: Payment; readonly reason: 'duplicate' | 'late_payment' },
): Promise<void> {
  const amount = refundableOf(payment, await uow.payments.listRefunds(order.id))
  if (amount <= 0) return
  await queueRefund(uow, { order, payment, amount, taxAmount: 0, reason })
  const { id: paymentId, version } = payment
  await uow.orders.recordEvent({
    orderId: order.id,
    type: 'payment.auto_refunded',
    actor: 'system',
    actorId: null,
    data: { paymentId, reason, amount: { amount, currency: payment.currency } },
  })
  await uow.outbox.emit('payment.auto_refunded', { paymentId, orderId: order.id, userId: order.userId, version })
}
