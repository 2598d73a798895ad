import type { JobPayloads } from '@atelier/domain'
import { askForSession, type SessionContext } from './start-session.ts'
import { settlePayment } from './settle-payment.ts'

/** Ends at the provider a payment that is canceled here; what was captured meanwhile is late money. @throws PROVIDER_UNAVAILABLE */
export async function cancelAtProvider(
  context: SessionContext,
  { paymentId }: JobPayloads['payments.cancel'],
): Promise<void> {
  const payment = await context.readers.payments.find(paymentId)
  const provider = payment && context.paymentProviders.find(payment.provider)
  if (!payment || !provider?.can.sessions || payment.status !== 'canceled') return
  // The process that began a session may have ended before it stored the reference; storing it asks for this job again.
  if (payment.providerRef === null) return void (await askForSession(context, provider, payment))
  const observed = await provider.cancel({ payment, key: `payment-${paymentId}-cancel` })
  await settlePayment(context, { paymentId, observed })
}
