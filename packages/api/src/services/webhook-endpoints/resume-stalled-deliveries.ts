import { timestampOf } from '@atelier/domain'
import { webhookRules } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

/**
 * Gives a new job to deliveries whose own is gone: parked after unexpected failures, or lost with a restored
 * database. Where the job was only late, the second one does nothing: it carries the number of an attempt.
 */
export async function resumeStalledDeliveries(context: Needs<'transact' | 'clock'>): Promise<void> {
  const limit = webhookRules.replayStep
  const step = () =>
    context.transact(async uow => {
      const now = context.clock.now()
      const before = timestampOf(now - webhookRules.stuckAfterSeconds * 1000)
      const stuck = await uow.webhookEndpoints.resumeStalledDeliveries(before, timestampOf(now), limit)
      for (const { id, attemptCount } of stuck)
        await uow.jobs.enqueue('webhooks.retry', { deliveryId: id, attempt: attemptCount + 1 })
      return stuck.length
    })
  while ((await step()) === limit);
}
