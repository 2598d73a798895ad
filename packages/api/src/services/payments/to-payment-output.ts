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
  const { id, orderId, provider, method, status, failureReason, nextAction, expiresAt, requiresReview } = payment
  return {
    ...{ id, orderId, provider, method, status, failureReason, nextAction, expiresAt, requiresReview },
    providerRef: isStaff || provider === 'fake' ? payment.providerRef : null,
    amount: money(payment.amount),
    authorized: money(payment.authorized),
    captured: money(payment.captured),
    refunded: money(payment.refunded),
    ...(clientSecret !== undefined && { clientSecret }),
  }
}
