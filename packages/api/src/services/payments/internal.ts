import type { Actor, UnitOfWork } from '@atelier/domain'
import type { Order } from '@atelier/domain/orders'
import { isLivingPayment, type Payment, type Refund } from '@atelier/domain/payments'
import type { RefundOutput } from '../../schemas/payment-inputs.ts'
import type { PaymentOutput } from '../../schemas/payments.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'
import { toPaymentOutput } from './to-payment-output.ts'

/** A payment with its order, both locked in the one lock order (G10). @throws NOT_FOUND */
export async function lockPayment(uow: UnitOfWork, id: number): Promise<{ order: Order; payment: Payment }> {
  const { orderId } = requireFound(await uow.payments.find(id), 'payment')
  const order = requireFound(await uow.orders.lock(orderId), 'order')
  return { order, payment: requireFound(await uow.payments.lock(id), 'payment') }
}

/** For the buyer, with the secret that the provider's frontend code needs while the payment lives. */
export function toBuyersOutput({ sealer }: Needs<'sealer'>, payment: Payment): PaymentOutput {
  const { sealedClientSecret: sealed, status } = payment
  const clientSecret = sealed !== null && isLivingPayment(status) ? sealer.open(sealed, 'payment-secret') : undefined
  return toPaymentOutput(payment, { isStaff: false, clientSecret })
}

export function toRefundOutput(refund: Refund, currency: string): RefundOutput {
  const money = (amount: number) => ({ amount, currency })
  return {
    id: refund.id,
    paymentId: refund.paymentId,
    orderId: refund.orderId,
    orderNumber: refund.orderNumber,
    returnId: refund.returnId,
    reason: refund.reason,
    note: refund.note,
    status: refund.status,
    attempt: refund.attempt,
    failureReason: refund.failureReason,
    createdAt: refund.createdAt,
    settledAt: refund.settledAt,
    amount: money(refund.amount),
    shippingAmount: money(refund.shippingAmount),
    taxAmount: money(refund.taxAmount),
  }
}

const audited = ({ status, captured, requiresReview }: Payment) => ({ status, captured, requiresReview })

interface Act {
  /** `payment.captured`. */
  readonly action: string
  readonly order: Order
  readonly before: Payment
  readonly after: Payment
  readonly note?: string | undefined
}

/** The audit line of what staff did with a payment. */
export const recordAct = (uow: UnitOfWork, actor: Actor, { action, order, before, after, note }: Act): Promise<void> =>
  recordChange(uow, actor, {
    action,
    subjectUserId: order.userId,
    about: { paymentId: after.id, orderId: order.id },
    before: { ...audited(before), note: null },
    after: { ...audited(after), note: note ?? null },
  })
