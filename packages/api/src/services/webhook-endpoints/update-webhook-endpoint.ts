import { type Actor, timestampOf } from '@atelier/domain'
import type { WebhookEndpoint } from '@atelier/domain/webhook-endpoints'
import type { UpdateWebhookEndpointInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { changeRecord } from '../internal/change.ts'
import { requireEndpointUrl, webhookEndpointRecord as kind } from './internal.ts'

/** Enabling a disabled endpoint also clears its failures. @throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT */
export async function updateWebhookEndpoint(
  context: Needs<'transact' | 'outside' | 'clock'>,
  actor: Actor,
  { id, ifVersion, url, description, eventTypes, enabled }: UpdateWebhookEndpointInput,
): Promise<WebhookEndpoint> {
  if (url !== undefined) requireEndpointUrl(context, url)
  const patch = { url, description, eventTypes, enabled }
  return changeRecord(context, actor, {
    kind,
    input: { ifVersion },
    lock: uow => uow.webhookEndpoints.lock(id),
    update: uow => uow.webhookEndpoints.update({ id }, patch, timestampOf(context.clock.now())),
    events: () => [],
  })
}
