import { type Actor, timestampOf } from '@atelier/domain'
import { webhookRules } from '@atelier/domain/webhook-endpoints'
import type { Needs } from '../../app-services.ts'
import type { WithSecret } from './create-webhook-endpoint.ts'
import { endpointNotFound } from './internal.ts'

/** A new secret; messages carry the signature of the one before as well, for a day. @throws NOT_FOUND */
export function rotateWebhookSecret(
  context: Needs<'transact' | 'sealer' | 'webhookSigner' | 'clock'>,
  actor: Actor,
  id: number,
): Promise<WithSecret> {
  const secret = context.webhookSigner.createSecret()
  const sealed = context.sealer.seal(secret, 'webhook-secret')
  const until = timestampOf(context.clock.now() + webhookRules.secretOverlapSeconds * 1000)
  return context.transact(async uow => {
    const endpoint = await uow.webhookEndpoints.rotateSecret(id, sealed, until)
    if (!endpoint) throw endpointNotFound()
    await uow.audit.record({
      action: 'webhook_endpoint.secret_rotated',
      actorUserId: actor.userId,
      subjectUserId: null,
      details: { endpointId: id },
    })
    return { endpoint, secret }
  })
}
