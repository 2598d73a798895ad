import { AppError } from '@atelier/domain'
import type { Payment, PaymentProvider, ProviderEvent } from '@atelier/domain/payments'
import type { Needs } from '../../app-services.ts'

export interface ReceivedWebhook {
  readonly provider: string
  /** As they came: the signature is over these. */
  readonly raw: Uint8Array
  readonly headers: Headers
}

/** `parked`: it is about a payment whose reference is not stored yet. */
export type WebhookOutcome = 'received' | 'parked'

/**
 * Stores each notice once, with the job that settles it, in one transaction (PAY-2).
 * @throws NOT_FOUND for an unknown provider, SIGNATURE_INVALID, MALFORMED_REQUEST
 */
export async function receiveWebhook(
  context: Needs<'readers' | 'transact' | 'paymentProviders'>,
  { provider: code, raw, headers }: ReceivedWebhook,
): Promise<WebhookOutcome> {
  const provider = context.paymentProviders.find(code)
  if (!provider?.can.webhooks) throw new AppError('NOT_FOUND', { resource: 'path' })
  const events = await provider.verifyWebhook(raw, headers)
  const outcomes: WebhookOutcome[] = []
  for (const event of events) outcomes.push(await storeNotice(context, provider, event))
  return outcomes.includes('parked') ? 'parked' : 'received'
}

async function storeNotice(
  { readers, transact }: Needs<'readers' | 'transact'>,
  { code }: PaymentProvider,
  event: ProviderEvent,
): Promise<WebhookOutcome> {
  const { ref } = event
  const payment: Payment | undefined = ref === null ? undefined : await readers.payments.findByRef(code, ref)
  await transact(async uow => {
    const entry = await uow.payments.receive(code, event)
    if (!entry) return
    if (ref === null) await uow.payments.concludeInbox(entry.id, 'ignored')
    else await uow.jobs.enqueue('payments.receive', { inboxId: entry.id })
  })
  return ref !== null && !payment ? 'parked' : 'received'
}
