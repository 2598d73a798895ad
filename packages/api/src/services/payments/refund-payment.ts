import { type Actor, AppError, type Money, type UnitOfWork } from '@atelier/domain'
import { type Order, shippingPaidOf } from '@atelier/domain/orders'
import { type Payment, type Refund, refundableOf, taxOfRefund } from '@atelier/domain/payments'
import type { RefundPaymentInput } from '../../schemas/payment-inputs.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { lockPayment } from './internal.ts'
import { queueRefund } from './queue-refund.ts'

/** A refund without a return (RET-3, CW-37). @throws NOT_FOUND, EXCEEDS_REMAINING, RULE_VIOLATED */
export const refundPayment = (
  context: Needs<'transact'>,
  actor: Actor,
  { id, amount, reason, shippingAmount, note }: RefundPaymentInput,
): Promise<Refund> =>
  context.transact(async uow => {
    const { order, payment } = await lockPayment(uow, id)
    const refunds = await uow.payments.listRefunds(order.id)
    requireWithin(amount, { amount: refundableOf(payment, refunds), currency: payment.currency })
    if (shippingAmount) requireShipping(order, { amount, shippingAmount, refunds })
    requireNote(payment, note)
    const refund = await queueRefund(uow, {
      order,
      payment,
      reason,
      amount: amount.amount,
      shippingAmount: shippingAmount?.amount ?? 0,
      taxAmount: taxOfRefund({ order, earlier: refunds }, { amount: amount.amount }),
      note: note ?? null,
    })
    if (payment.requiresReview) await uow.payments.clearReview(id)
    await audit(uow, actor, { order, refund })
    return refund
  })

function requireWithin(wanted: Money, remaining: Money): void {
  if (wanted.amount <= remaining.amount && wanted.currency === remaining.currency) return
  throw new AppError('EXCEEDS_REMAINING', { remaining })
}

interface ShippingWanted {
  readonly amount: Money
  readonly shippingAmount: Money
  readonly refunds: readonly Refund[]
}

/** Shipping is given back once, whatever goods it went with. @throws EXCEEDS_REMAINING */
function requireShipping(order: Order, { amount, shippingAmount, refunds }: ShippingWanted): void {
  const { currency } = order
  const left = refunds.reduce(
    (sum, refund) => (refund.status === 'failed' ? sum : sum - refund.shippingAmount),
    shippingPaidOf(order),
  )
  requireWithin(shippingAmount, { amount: Math.min(left, amount.amount), currency })
}

function requireNote({ provider }: Payment, note: string | undefined): void {
  if (provider !== 'manual' || note !== undefined) return
  throw new AppError('RULE_VIOLATED', { rule: 'note_for_a_manual_payment', fields: ['note'] })
}

const audit = (
  uow: UnitOfWork,
  actor: Actor,
  { order, refund }: { readonly order: Order; readonly refund: Refund },
): Promise<void> =>
  recordChange(uow, actor, {
    action: 'refund.requested',
    subjectUserId: order.userId,
    about: { refundId: refund.id, paymentId: refund.paymentId, orderId: order.id },
    before: null,
    after: { amount: refund.amount, shippingAmount: refund.shippingAmount, reason: refund.reason, note: refund.note },
  })
