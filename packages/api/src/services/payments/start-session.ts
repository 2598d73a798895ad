import { AppError } from '@atelier/domain'
import type { Payment, PaymentProvider } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'
import { requireFound } from '../internal/references.ts'
import type { SettleContext } from './settle-in.ts'
import { settlePayment } from './settle-payment.ts'

export type SessionContext = SettleContext & Needs<'readers' | 'transactIndependently' | 'paymentProviders'>

/**
 * Begins the provider's session of a committed payment; no-op where there is one or none is needed. A provider that is
 * away leaves the payment as it is: the reconciler and `payments.create` try again.
 */
export async function startSession(context: SessionContext, paymentId: number): Promise<Payment> {
  const payment = requireFound(await context.readers.payments.find(paymentId), 'payment')
  try {
    return await beginSession(context, payment)
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') return payment
    throw error
  }
}

/** @throws PROVIDER_UNAVAILABLE */
export async function beginSession(context: SessionContext, payment: Payment): Promise<Payment> {
  const provider = context.paymentProviders.find(payment.provider)
  if (!provider?.can.sessions || payment.status !== 'created' || payment.providerRef !== null) return payment
  return askForSession(context, provider, payment)
}

/** The session of a payment: the one that was begun before, or a new one. @throws PROVIDER_UNAVAILABLE */
export async function askForSession(
  context: SessionContext,
  provider: PaymentProvider,
  payment: Payment,
): Promise<Payment> {
  const order = requireFound(await context.readers.orders.find(payment.orderId), 'order')
  const key = `payment-${payment.id}`
  const observed = await provider.createSession({ payment, orderNumber: order.number, key })
  return settlePayment(context, { paymentId: payment.id, observed })
}
