import type { JobPayloads } from '@atelier/domain'
import type { JobRun } from '../internal/job-run.ts'
import { type DeliveryContext, deliverWebhook } from './deliver-webhook.ts'

/** The first attempt. That of a failing endpoint goes to the retry queue, so that healthy receivers do not wait behind it. */
export async function deliverFirstWebhook(
  context: DeliveryContext,
  payload: JobPayloads['webhooks.deliver'],
  run: JobRun,
): Promise<void> {
  const due = await context.readers.webhookEndpoints.findDue(payload.deliveryId)
  if (!due || due.endpoint.failingSince === null) return deliverWebhook(context, payload, run)
  await context.transact(uow => uow.jobs.enqueue('webhooks.retry', payload))
}
