import type { Payment } from '@atelier/domain/payments'
import type { PaymentOutput } from '../../schemas/payments.ts'

interface Shown {
  /** Staff see what the provider calls it. */
  readonly isStaff: boolean
  /** Opened; only for the buyer of an attempt that waits for it. */
  readonly clientSecret?: string | undefined
}

export function toPaymentOutput(payment: Payment, { isStaff, clientSecret }: Shown): PaymentOutput {
  const money = (amount: number) => ({ amount, currency: payment.currency })
  const { provider } = payment
  return {
    id: payment.id,
    orderId: payment.orderId,
    provider,
    method: payment.method,
    status: payment.status,
    failureReason: payment.failureReason,
    nextAction: payment.nextAction,
    expiresAt: payment.expiresAt,
    requiresReview: payment.requiresReview,
    providerRef: isStaff || provider === 'fake' ? payment.providerRef : null,
    amount: money(payment.amount),
    authorized: money(payment.authorized),
    captured: money(payment.captured),
    refunded: money(payment.refunded),
    ...(clientSecret !== undefined && { clientSecret }),
  }
}
