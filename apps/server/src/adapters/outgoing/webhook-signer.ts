import { createHmac, randomBytes } from 'node:crypto'
import type { WebhookSigner } from '@atelier/domain/webhook-endpoints'

const prefix = 'whsec_'

/** The symmetric scheme of Standard Webhooks; tests hold it against the specification's own library. */
export const webhookSigner: WebhookSigner = {
  createSecret: () => prefix + randomBytes(32).toString('base64'),
  sign: (secrets, { id, timestamp, body }) =>
    secrets
      .map(secret => {
        const key = Buffer.from(secret.slice(prefix.length), 'base64')
        return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
      })
      .join(' '),
}
