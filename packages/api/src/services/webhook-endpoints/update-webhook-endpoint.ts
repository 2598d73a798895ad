import { type Actor, AppError, timestampOf, type UnitOfWork } from '@atelier/domain'
import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { DeleteWebhookEndpointInput, UpdateWebhookEndpointInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../audit/record-change.ts'
import { auditedEndpoint, checkEndpointUrl, endpointNotFound } from './endpoint-url.ts'

/** Switching it on forgets its failures. @throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT */
export async function updateWebhookEndpoint(
  context: Needs<'transact' | 'outside' | 'clock'>,
  actor: Actor,
  { id, ifVersion, url, description, eventTypes, enabled }: UpdateWebhookEndpointInput,
): Promise<WebhookEndpoint> {
  if (url !== undefined) checkEndpointUrl(context, url)
  const patch = { url, description, eventTypes, enabled }
  return context.transact(async uow => {
    const now = timestampOf(context.clock.now())
    const before = await uow.webhookEndpoints.find(id)
    const endpoint = await uow.webhookEndpoints.update(targetOf(id, ifVersion), patch, now)
    if (!endpoint || !before) return refuse(uow, id)
    const change = { before: auditedEndpoint(before), after: auditedEndpoint(endpoint), about: { endpointId: id } }
    await recordChange(uow, actor, { action: 'webhook_endpoint.updated', subjectUserId: null, ...change })
    return endpoint
  })
}

/** Its deliveries and their log go with it. @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteWebhookEndpoint(
  context: Needs<'transact'>,
  actor: Actor,
  { id, ifVersion }: DeleteWebhookEndpointInput,
): Promise<void> {
  return context.transact(async uow => {
    const before = await uow.webhookEndpoints.find(id)
    if (!(await uow.webhookEndpoints.delete(targetOf(id, ifVersion))) || !before) return refuse(uow, id)
    const change = { before: auditedEndpoint(before), after: null, about: { endpointId: id } }
    await recordChange(uow, actor, { action: 'webhook_endpoint.deleted', subjectUserId: null, ...change })
  })
}

const targetOf = (id: number, ifVersion: number | undefined) => ({
  id,
  ...(ifVersion === undefined ? {} : { ifVersion }),
})

async function refuse(uow: UnitOfWork, id: number): Promise<never> {
  const current = await uow.webhookEndpoints.find(id)
  throw current ? new AppError('VERSION_CONFLICT', { currentVersion: current.version }) : endpointNotFound()
}
