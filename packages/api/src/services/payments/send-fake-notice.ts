import type { JobPayloads } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { receiveWebhook } from './receive-webhook.ts'

/** A webhook of the provider fake, by the same way as one over HTTP. */
export async function sendFakeNotice(
  context: Needs<'readers' | 'transact' | 'paymentProviders' | 'fakePayments'>,
  notice: JobPayloads['payments.fake-notice'],
): Promise<void> {
  const signed = await context.fakePayments?.signNotice(notice)
  if (signed) await receiveWebhook(context, { provider: 'fake', ...signed })
}
