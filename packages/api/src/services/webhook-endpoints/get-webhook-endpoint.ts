import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import { endpointNotFound } from './internal.ts'

/** @throws NOT_FOUND */
export async function getWebhookEndpoint(context: Needs<'readers'>, id: number): Promise<WebhookEndpoint> {
  const endpoint = await context.readers.webhookEndpoints.find(id)
  if (!endpoint) throw endpointNotFound()
  return endpoint
}
