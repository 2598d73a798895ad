import { AppError } from '@atelier/domain'
import type { ProviderEvent, SignedNotice } from '@atelier/domain/payments'
import type { WebhookSigner } from '@atelier/domain/webhook-endpoints'
import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** A webhook older or newer than this is refused (PAY-2). */
const toleranceSeconds = 300

const known: ReadonlySet<string> = new Set([
  'payment.authorized',
  'payment.captured',
  'payment.failed',
  'payment.canceled',
  'refund.succeeded',
  'refund.failed',
])
const Body = z.object({ type: z.string(), timestamp: z.string(), data: z.object({ provider_ref: z.string() }) })

interface Verifying {
  readonly signer: WebhookSigner
  readonly secret: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A notice in the symmetric scheme of Standard Webhooks (CW-32). @throws SIGNATURE_INVALID, MALFORMED_REQUEST */
export function readFakeNotice({ raw, headers }: SignedNotice, { signer, secret, now }: Verifying): ProviderEvent {
  const id = headers.get('webhook-id') ?? ''
  const sentAt = headers.get('webhook-timestamp') ?? ''
  const signatures = (headers.get('webhook-signature') ?? '').split(' ')
  const timestamp = /^\d{1,12}$/.test(sentAt) ? Number(sentAt) : Number.NaN
  const body = new TextDecoder().decode(raw)
  const isFresh = Math.abs(now / 1_000 - timestamp) <= toleranceSeconds
  if (id === '' || !isFresh) throw new AppError('SIGNATURE_INVALID')
  const expected = digest(signer.sign([secret], { id, timestamp, body }))
  if (!signatures.some(each => timingSafeEqual(digest(each), expected))) throw new AppError('SIGNATURE_INVALID')
  const read = Body.safeParse(parsed(body))
  if (!read.success) throw new AppError('MALFORMED_REQUEST', { part: 'body' })
  const { type, data } = read.data
  return { id, type, ref: known.has(type) ? data.provider_ref : null, payload: read.data }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
