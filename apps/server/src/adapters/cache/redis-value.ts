import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { CachedAnswer } from '@atelier/domain'
import { z } from 'zod'

const Stored = z.strictObject({
  body: z.string(),
  headers: z.record(z.string(), z.string()),
})

interface Place {
  readonly key: string
  readonly epoch: string
  /** Parted by blanks. */
  readonly tags: string
}

const macLength = 43
const decoder = new TextDecoder()
const encoder = new TextEncoder()

const macOf = (place: Place, text: string, secret: KeyObject): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([place.key, place.epoch, place.tags, text]))
    .digest('base64url')

/** An answer as Redis keeps it: signed with where it stands, so that a flipped bit or a moved value is none of ours. */
export function sealed(answer: CachedAnswer, place: Place, secret: KeyObject): string {
  const text = JSON.stringify({ body: decoder.decode(answer.bytes), headers: answer.headers })
  return macOf(place, text, secret) + text
}

/** The answer, or undefined for anything that this deployment did not write at that place. */
export function unsealed(value: string, place: Place, secret: KeyObject): CachedAnswer | undefined {
  const text = value.slice(macLength)
  const sent = Buffer.from(value.slice(0, macLength))
  const wanted = Buffer.from(macOf(place, text, secret))
  if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) return undefined
  const stored = Stored.safeParse(parsed(text))
  if (!stored.success) return undefined
  const { body, headers } = stored.data
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- signed: they are the tags this process's twin wrote
  const tags = place.tags.split(' ') as unknown as CachedAnswer['tags']
  return { bytes: encoder.encode(body), headers, tags }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
