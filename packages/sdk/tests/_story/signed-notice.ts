import { createHmac } from 'node:crypto'

/** A notice of the provider fake with its signature, as Standard Webhooks has it. */
export function signedNotice(secret: string, ref: string, id: string) {
  const timestamp = new Date()
  const body = JSON.stringify({ type: 'payment.captured', timestamp, data: { provider_ref: ref } })
  const seconds = String(Math.floor(timestamp.getTime() / 1_000))
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  }
  return { body, headers }
}
