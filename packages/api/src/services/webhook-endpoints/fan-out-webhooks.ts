import { timestampOf, type UnitOfWork } from '@atelier/domain'
import { messageOf } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

type CommittedEvent = Parameters<typeof messageOf>[0]

/** Creates a delivery and its first job for each endpoint that is subscribed to the event; a repeat creates none. */
export async function fanOutWebhooks({ clock }: Needs<'clock'>, uow: UnitOfWork, event: CommittedEvent): Promise<void> {
  const ids = await uow.webhookEndpoints.fanOut(messageOf(event), timestampOf(clock.now()))
  for (const deliveryId of ids) await uow.jobs.enqueue('webhooks.deliver', { deliveryId, attempt: 1 })
}
