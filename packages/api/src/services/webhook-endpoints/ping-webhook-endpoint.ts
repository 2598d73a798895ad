import { AppError, timestampOf, type UnitOfWork } from '@atelier/domain'
import { pingOf, type WebhookDelivery, type WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import { endpointNotFound } from './endpoint-url.ts'

/** Sends a message of type `ping`, which the log then shows. @throws NOT_FOUND, ILLEGAL_TRANSITION while it is off */
export function pingWebhookEndpoint(
  context: Needs<'transact' | 'secrets' | 'clock'>,
  id: number,
): Promise<WebhookDelivery> {
  const key = context.secrets.create().token
  return context.transact(async uow => {
    await requireEnabled(uow, id)
    const now = timestampOf(context.clock.now())
    const delivery = await uow.webhookEndpoints.insertDelivery(id, pingOf(key, now), now)
    if (!delivery) throw new Error('a random key was drawn twice')
    await uow.jobs.enqueue('webhooks.deliver', { deliveryId: delivery.id, attempt: 1 })
    return delivery
  })
}

/** @throws NOT_FOUND, ILLEGAL_TRANSITION */
export async function requireEnabled(uow: UnitOfWork, id: number): Promise<WebhookEndpoint> {
  const endpoint = await uow.webhookEndpoints.find(id)
  if (!endpoint) throw endpointNotFound()
  if (endpoint.disabledAt === null) return endpoint
  throw new AppError(
    'ILLEGAL_TRANSITION',
    { from: 'disabled', to: 'sending', allowed: ['enabled'] },
    { message: 'This endpoint is switched off: enable it first' },
  )
}
