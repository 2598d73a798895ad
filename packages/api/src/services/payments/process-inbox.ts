import { type JobPayloads, millisecondsOf, timestampOf } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { settleIn, type SettleContext } from './settle-in.ts'

/** A notice of an unknown payment waits for so long at most (CW-35). */
const parkedSeconds = 72 * 3_600

/** Asks the provider about the payment of a webhook; settles it and marks the entry in one transaction. @throws PROVIDER_UNAVAILABLE */
export async function processInbox(
  context: SettleContext & Needs<'readers' | 'transact' | 'paymentProviders'>,
  { inboxId }: JobPayloads['payments.receive'],
): Promise<void> {
  const { readers, transact, clock } = context
  const entry = await readers.payments.findInboxEntry(inboxId)
  if (!entry || entry.processedAt !== null || entry.providerRef === null) return
  const payment = await readers.payments.findByRef(entry.provider, entry.providerRef)
  if (!payment) {
    const ageSeconds = Math.max(0, (clock.now() - millisecondsOf(entry.receivedAt)) / 1_000)
    if (ageSeconds > parkedSeconds) return transact(uow => uow.payments.concludeInbox(inboxId, 'unknown'))
    // Each wait is about as long as all waits before.
    const startAfter = timestampOf(clock.now() + Math.min(3_600, Math.max(2, ageSeconds)) * 1_000)
    return transact(uow => uow.jobs.enqueue('payments.receive', { inboxId }, { startAfter }))
  }
  const provider = context.paymentProviders.find(entry.provider)
  if (!provider) return transact(uow => uow.payments.concludeInbox(inboxId, 'not_configured'))
  const observed = await provider.retrieve(payment)
  await transact(async uow => {
    await settleIn(context, uow, { paymentId: payment.id, observed })
    for (const { id: refundId, paymentId, status, attempt } of await uow.payments.listRefunds(payment.orderId)) {
      if (paymentId !== payment.id || status !== 'pending') continue
      await uow.jobs.enqueue('payments.refund', { refundId, attempt })
    }
    await uow.payments.concludeInbox(inboxId, 'settled')
  })
}
