import type { Page } from '@atelier/domain'
import type { WebhookDelivery } from '@atelier/domain/webhook-endpoints'
import type { ListDeliveriesInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { getWebhookEndpoint } from './get-webhook-endpoint.ts'

/** Newest first. @throws NOT_FOUND */
export async function listWebhookDeliveries(
  context: Needs<'readers'>,
  { id, state, limit, cursor }: ListDeliveriesInput,
): Promise<Page<WebhookDelivery>> {
  await getWebhookEndpoint(context, id)
  const filter = { endpointId: id, ...(state === undefined ? {} : { state }) }
  return context.readers.webhookEndpoints.listDeliveries(filter, { limit, cursor })
}
