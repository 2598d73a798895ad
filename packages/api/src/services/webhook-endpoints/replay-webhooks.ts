import { type JobPayloads, timestampOf } from '@atelier/domain'
import { messageOf, webhookRules } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

/**
 * One step of a replay: events that never became a delivery first, then deliveries by id. What is left is a job of its
 * own, so that no step is long and a crash repeats one step at most.
 */
export function replayWebhooks(
  context: Needs<'transact' | 'clock'>,
  step: JobPayloads['webhooks.replay'],
): Promise<void> {
  const { endpointId, since, afterId } = step
  const limit = webhookRules.replayStep
  return context.transact(async uow => {
    const now = timestampOf(context.clock.now())
    const missed = afterId === 0 ? await uow.webhookEndpoints.listMissed(endpointId, since, limit) : []
    for (const event of missed) {
      const delivery = await uow.webhookEndpoints.insertDelivery(endpointId, messageOf(event), now)
      if (delivery) await uow.jobs.enqueue('webhooks.deliver', { deliveryId: delivery.id, attempt: 1 })
    }
    if (missed.length === limit) return uow.jobs.enqueue('webhooks.replay', step)

    const again = await uow.webhookEndpoints.replayStep({ ...step, limit }, now)
    for (const { id, attemptCount } of again) {
      await uow.jobs.enqueue('webhooks.deliver', { deliveryId: id, attempt: attemptCount + 1 })
    }
    const last = Math.max(...again.map(({ id }) => id))
    if (again.length === limit) await uow.jobs.enqueue('webhooks.replay', { ...step, afterId: last })
  })
}
