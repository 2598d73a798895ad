import type { LiveEvent } from '../index.ts'

type SnakeKey<K> = K extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeKey<Tail>}`
    : `_${Lowercase<Head>}${SnakeKey<Tail>}`
  : K
type Snake<D> = { readonly [K in keyof D as SnakeKey<K & string>]: D[K] }

/** Body of a webhook: `type` decides the form of `data`. */
export type WebhookPayload = LiveEvent extends infer E
  ? E extends { readonly type: infer T; readonly data: infer D }
    ? { readonly type: T; readonly timestamp: string; readonly data: Snake<D> }
    : never
  : never

/** A verified message; `id` is the same at every attempt, so that doubles can be recognised. */
export interface Webhook {
  readonly id: string
  readonly payload: WebhookPayload
}

/** The request is not one of the server's: its signature, its time or its headers are wrong. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
}

/** Seconds that a message may be old, or early. Source: Standard Webhooks. */
const toleranceSeconds = 300

/**
 * Reads a webhook and checks that the server signed it. Pass both secrets while one is changed.
 * @throws WebhookError
 * @example
 * ```ts
 * const { id, payload } = await verifyWebhook(request, secret)
 * if (payload.type === 'project.created') console.log(id, payload.data.project_id)
 * ```
 */
export async function verifyWebhook(request: Request, secret: string | readonly string[]): Promise<Webhook> {
  const id = headerOf(request, 'webhook-id')
  const timestamp = headerOf(request, 'webhook-timestamp')
  const age = Math.abs(Date.now() / 1_000 - Number(timestamp))
  if (!(age <= toleranceSeconds)) throw new WebhookError('The time of the webhook is not now')
  const body = await request.text()
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const given = headerOf(request, 'webhook-signature')
    .split(' ')
    .flatMap(part => (part.startsWith('v1,') ? [bytesOf(part.slice(3))] : []))
  const keys = await Promise.all([secret].flat().map(keyOf))
  const checks = keys.flatMap(key => given.map(signature => crypto.subtle.verify('HMAC', key, signature, signed)))
  if (!(await Promise.all(checks)).includes(true)) throw new WebhookError('The signature of the webhook is wrong')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- signed by the server, whose types these are
  return { id, payload: JSON.parse(body) as WebhookPayload }
}

function headerOf(request: Request, name: string): string {
  const value = request.headers.get(name)
  if (value === null) throw new WebhookError(`The webhook has no header ${name}`)
  return value
}

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', bytesOf(secret.replace(/^whsec_/, '')), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ])

function bytesOf(base64: string): ArrayBuffer {
  try {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0)).buffer
  } catch (cause) {
    throw new WebhookError('Neither the secret nor a signature may hold other signs than those of base64', { cause })
  }
}
