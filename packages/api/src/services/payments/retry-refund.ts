import { type Actor, AppError, transition } from '@atelier/domain'
import { refundableOf, refundTransitions, type RefundWithCurrency } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { moverOf } from '../orders/internal.ts'
import { lockPayment } from './internal.ts'

/**
 * Sends a failed refund once more, after its tries by itself or before the next of them (PAY-5).
 * @throws NOT_FOUND, ILLEGAL_TRANSITION, EXCEEDS_REMAINING when the payment no longer holds as much
 */
export const retryRefund = (context: Needs<'transact'>, actor: Actor, id: number): Promise<RefundWithCurrency> =>
  context.transact(async uow => {
    const { paymentId } = requireFound(await uow.payments.findRefund(id), 'refund')
    const { order, payment } = await lockPayment(uow, paymentId)
    const before = requireFound(await uow.payments.lockRefund(id), 'refund')
    transition(refundTransitions, before.status, 'pending')
    const { currency } = payment
    const remaining = refundableOf(payment, await uow.payments.listRefunds(order.id))
    if (before.amount > remaining)
      throw new AppError('EXCEEDS_REMAINING', { remaining: { amount: remaining, currency } })
    const change = { status: 'pending', providerRef: null, failureReason: null } as const
    const after = await uow.payments.changeRefund(before, change)
    await uow.jobs.enqueue('payments.refund', { refundId: id, attempt: after.attempt })
    const about = { refundId: id, paymentId, orderId: order.id }
    await uow.orders.recordEvent({ orderId: order.id, type: 'refund.retried', ...moverOf(actor), data: about })
    await recordChange(uow, actor, {
      action: 'refund.retried',
      subjectUserId: order.userId,
      about,
      before: { status: before.status, failureReason: before.failureReason },
      after: { status: after.status, failureReason: after.failureReason },
    })
    return { ...after, currency }
  })
