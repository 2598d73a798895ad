import { AppError, type Page, type PageRequest } from '@atelier/domain'
import type { DeliveryRecord, WebhookDelivery, WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { ListDeliveriesInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../tools.ts'
import { endpointNotFound } from './endpoint-url.ts'

/** Newest first. */
export const listWebhookEndpoints = (tools: Needs<'readers'>, page: PageRequest): Promise<Page<WebhookEndpoint>> =>
  tools.readers.webhookEndpoints.list(page)

/** @throws NOT_FOUND */
export async function getWebhookEndpoint(tools: Needs<'readers'>, id: number): Promise<WebhookEndpoint> {
  const endpoint = await tools.readers.webhookEndpoints.find(id)
  if (!endpoint) throw endpointNotFound()
  return endpoint
}

/** Newest first. @throws NOT_FOUND */
export async function listWebhookDeliveries(
  tools: Needs<'readers'>,
  { id, state, limit, cursor }: ListDeliveriesInput,
): Promise<Page<WebhookDelivery>> {
  await getWebhookEndpoint(tools, id)
  const filter = { endpointId: id, ...(state === undefined ? {} : { state }) }
  return tools.readers.webhookEndpoints.listDeliveries(filter, { limit, cursor })
}

/** With each attempt. @throws NOT_FOUND */
export async function getWebhookDelivery(
  tools: Needs<'readers'>,
  { id, deliveryId }: { id: number; deliveryId: number },
): Promise<DeliveryRecord> {
  const delivery = await tools.readers.webhookEndpoints.findDelivery(id, deliveryId)
  if (!delivery) throw deliveryNotFound()
  return delivery
}

export const deliveryNotFound = (): AppError => new AppError('NOT_FOUND', { resource: 'webhook_delivery' })
