import type { DeliveryRecord } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import { deliveryNotFound } from './internal.ts'

/** With each attempt. @throws NOT_FOUND */
export async function getWebhookDelivery(
  context: Needs<'readers'>,
  { id, deliveryId }: { id: number; deliveryId: number },
): Promise<DeliveryRecord> {
  const delivery = await context.readers.webhookEndpoints.findDelivery(id, deliveryId)
  if (!delivery) throw deliveryNotFound()
  return delivery
}
