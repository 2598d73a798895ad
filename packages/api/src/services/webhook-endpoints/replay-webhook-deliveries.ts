import { type Actor, timestampOf } from '@atelier/domain'
import type { WebhookDelivery } from '@atelier/domain/webhook-endpoints'
import type { ReplaySinceInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { requireEnabled } from './ping-webhook-endpoint.ts'
import { deliveryNotFound } from './read-webhook-endpoints.ts'

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

/** Sends everything since a moment again, in the background. @throws NOT_FOUND, ILLEGAL_TRANSITION */
export function replayWebhooksSince(
  context: Needs<'transact' | 'clock'>,
  actor: Actor,
  { id, since, include }: ReplaySinceInput,
): Promise<void> {
  return context.transact(async uow => {
    await requireEnabled(uow, id)
    const until = timestampOf(context.clock.now())
    await uow.jobs.enqueue('webhooks.replay', { endpointId: id, since, until, include, afterId: 0 })
    await uow.audit.record({
      action: 'webhook_endpoint.replayed',
      actorUserId: actor.userId,
      subjectUserId: null,
      details: { endpointId: id, since, include },
    })
  })
}
