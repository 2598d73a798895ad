import type { JobPayloads } from '@atelier/domain'
import type { SessionContext } from './start-session.ts'
import { settlePayment } from './settle-payment.ts'

/** Ends at the provider a payment that is canceled here; what was captured meanwhile is late money. @throws PROVIDER_UNAVAILABLE */
export async function cancelAtProvider(
  context: SessionContext,
  { paymentId }: JobPayloads['payments.cancel'],
): Promise<void> {
  const payment = await context.readers.payments.find(paymentId)
  const provider = payment && context.paymentProviders.find(payment.provider)
  // A session that is begun just now asks for this job once its reference is known.
  if (!payment || !provider?.can.sessions || payment.providerRef === null || payment.status !== 'canceled') return
  const observed = await provider.cancel({ payment, key: `payment-${paymentId}-cancel` })
  await settlePayment(context, { paymentId, observed })
}
