import { timestampOf } from '@atelier/domain'
import { pingOf, type WebhookDelivery } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import { requireEnabled } from './internal.ts'

/** Sends a message of type `ping`, which appears among its deliveries. @throws NOT_FOUND, ILLEGAL_TRANSITION while it is disabled */
export function pingWebhookEndpoint(
  context: Needs<'transact' | 'secrets' | 'clock'>,
  id: number,
): Promise<WebhookDelivery> {
  const key = context.secrets.create().token
  return context.transact(async uow => {
    await requireEnabled(uow, id)
    const now = timestampOf(context.clock.now())
    const delivery = await uow.webhookEndpoints.insertDelivery(id, pingOf(key, now), now)
    if (!delivery) throw new Error('a random key was drawn twice')
    await uow.jobs.enqueue('webhooks.deliver', { deliveryId: delivery.id, attempt: 1 })
    return delivery
  })
}
