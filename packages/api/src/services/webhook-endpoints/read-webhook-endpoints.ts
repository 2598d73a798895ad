import { AppError, type Page, type PageRequest } from '@atelier/domain'
import type { DeliveryRecord, WebhookDelivery, WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { ListDeliveriesInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { endpointNotFound } from './endpoint-url.ts'

/** Newest first. */
export const listWebhookEndpoints = (context: Needs<'readers'>, page: PageRequest): Promise<Page<WebhookEndpoint>> =>
  context.readers.webhookEndpoints.list(page)

/** @throws NOT_FOUND */
export async function getWebhookEndpoint(context: Needs<'readers'>, id: number): Promise<WebhookEndpoint> {
  const endpoint = await context.readers.webhookEndpoints.find(id)
  if (!endpoint) throw endpointNotFound()
  return endpoint
}

/** Newest first. @throws NOT_FOUND */
export async function listWebhookDeliveries(
  context: Needs<'readers'>,
  { id, state, limit, cursor }: ListDeliveriesInput,
): Promise<Page<WebhookDelivery>> {
  await getWebhookEndpoint(context, id)
  const filter = { endpointId: id, ...(state === undefined ? {} : { state }) }
  return context.readers.webhookEndpoints.listDeliveries(filter, { limit, cursor })
}

/** With each attempt. @throws NOT_FOUND */
export async function getWebhookDelivery(
  context: Needs<'readers'>,
  { id, deliveryId }: { id: number; deliveryId: number },
): Promise<DeliveryRecord> {
  const delivery = await context.readers.webhookEndpoints.findDelivery(id, deliveryId)
  if (!delivery) throw deliveryNotFound()
  return delivery
}

export const deliveryNotFound = (): AppError => new AppError('NOT_FOUND', { resource: 'webhook_delivery' })
