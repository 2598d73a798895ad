import { type Actor, AppError } from '@atelier/domain'
import { type WebhookEndpoint, webhookRules } from '@atelier/domain/webhook-endpoints'
import type { CreateWebhookEndpointInput } from '../../schemas/webhook-endpoints.ts'
import type { Needs } from '../../app-services.ts'
import { recordCreation } from '../internal/change.ts'
import { requireEndpointUrl, webhookEndpointRecord as kind } from './internal.ts'

export interface WithSecret {
  readonly endpoint: WebhookEndpoint
  /** Shown this once. */
  readonly secret: string
}

/** @throws INVALID_INPUT, LIMIT_REACHED */
export async function createWebhookEndpoint(
  context: Needs<'transact' | 'outside' | 'sealer' | 'webhookSigner'>,
  actor: Actor,
  { url, description, eventTypes }: CreateWebhookEndpointInput,
): Promise<WithSecret> {
  requireEndpointUrl(context, url)
  const secret = context.webhookSigner.createSecret()
  const sealedSecret = context.sealer.seal(secret, 'webhook-secret')
  return context.transact(async uow => {
    const max = webhookRules.maxEndpoints
    if ((await uow.webhookEndpoints.count()) >= max) {
      throw new AppError('LIMIT_REACHED', { limit: 'webhook_endpoints', max })
    }
    const endpoint = await uow.webhookEndpoints.insert({ url, description, eventTypes, sealedSecret })
    await recordCreation(uow, actor, { kind, record: endpoint, events: [] })
    return { endpoint, secret }
  })
}
