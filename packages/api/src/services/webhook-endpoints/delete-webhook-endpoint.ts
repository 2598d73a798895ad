import type { Actor } from '@atelier/domain'
import type { DeleteWebhookEndpointInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { webhookEndpointRecord as kind } from './internal.ts'

/** Its deliveries and their log are deleted with it. @throws NOT_FOUND, VERSION_CONFLICT */
export function deleteWebhookEndpoint(
  context: Needs<'transact'>,
  actor: Actor,
  input: DeleteWebhookEndpointInput,
): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.webhookEndpoints.lock(input.id),
    delete: (uow, { id }) => uow.webhookEndpoints.delete({ id }),
    events: () => [],
  })
}
