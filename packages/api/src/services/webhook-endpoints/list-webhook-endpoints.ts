import type { Page, PageRequest } from '@atelier/domain'
import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'

/** Newest first. */
export const listWebhookEndpoints = (context: Needs<'readers'>, page: PageRequest): Promise<Page<WebhookEndpoint>> =>
  context.readers.webhookEndpoints.list(page)
