import type { JobPayloads } from '@atelier/domain'
import { beginSession, type SessionContext } from './start-session.ts'
import { settlePayment } from './settle-payment.ts'

/** Asks the provider about a payment and settles it; begins a session that was not begun. @throws PROVIDER_UNAVAILABLE */
export async function syncPayment(context: SessionContext, { paymentId }: JobPayloads['payments.sync']): Promise<void> {
  const payment = await context.readers.payments.find(paymentId)
  const provider = payment && context.paymentProviders.find(payment.provider)
  if (!payment || !provider?.can.sessions) return
  if (payment.providerRef === null) await beginSession(context, payment)
  else await settlePayment(context, { paymentId, observed: await provider.retrieve(payment) })
}
