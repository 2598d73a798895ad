import type { JobPayloads } from '@atelier/domain'
import type { Payment } from '@atelier/domain/payments'
import type { SessionContext } from './start-session.ts'
import { settlePayment } from './settle-payment.ts'

/** Captures an authorized payment until `upTo` is captured; no-op when it is. @throws PROVIDER_UNAVAILABLE */
export async function captureAtProvider(
  context: SessionContext,
  { paymentId, upTo }: JobPayloads['payments.capture'],
): Promise<Payment | undefined> {
  const payment = await context.readers.payments.find(paymentId)
  const provider = payment && context.paymentProviders.find(payment.provider)
  if (!provider || payment?.status !== 'authorized' || payment.captured >= upTo) return payment
  const request = { payment, amount: upTo - payment.captured, key: `payment-${paymentId}-capture-${upTo}` }
  return settlePayment(context, { paymentId, observed: await provider.capture(request) })
}
