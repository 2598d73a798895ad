import { timestampOf } from '@atelier/domain'
import type { WebhookDelivery } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import { deliveryNotFound, requireEnabled } from './internal.ts'

/** Sends one delivery again, at once, under its own id. @throws NOT_FOUND, ILLEGAL_TRANSITION */
export function replayWebhookDelivery(
  context: Needs<'transact' | 'clock'>,
  { id, deliveryId }: { id: number; deliveryId: number },
): Promise<WebhookDelivery> {
  return context.transact(async uow => {
    await requireEnabled(uow, id)
    const delivery = await uow.webhookEndpoints.replay(id, deliveryId, timestampOf(context.clock.now()))
    if (!delivery) throw deliveryNotFound()
    await uow.jobs.enqueue('webhooks.deliver', { deliveryId, attempt: delivery.attemptCount + 1 })
    return delivery
  })
}
