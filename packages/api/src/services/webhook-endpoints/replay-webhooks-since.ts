import { type Actor, timestampOf } from '@atelier/domain'
import type { ReplaySinceInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { requireEnabled } from './internal.ts'

/** Sends all deliveries since a moment again, in the background. @throws NOT_FOUND, ILLEGAL_TRANSITION */
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
