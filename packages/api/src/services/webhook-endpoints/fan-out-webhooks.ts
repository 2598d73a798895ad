import { timestampOf, type UnitOfWork } from '@atelier/domain'
import { messageOf } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

type Happening = Parameters<typeof messageOf>[0]

/** An event becomes a delivery, and its first job, for each endpoint that asked for its type; a second time, nothing. */
export async function fanOutWebhooks({ clock }: Needs<'clock'>, uow: UnitOfWork, event: Happening): Promise<void> {
  const ids = await uow.webhookEndpoints.fanOut(messageOf(event), timestampOf(clock.now()))
  for (const deliveryId of ids) await uow.jobs.enqueue('webhooks.deliver', { deliveryId, attempt: 1 })
}
