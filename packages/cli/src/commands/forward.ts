import { createHmac, randomBytes } from 'node:crypto'
import type { Io } from '../io.ts'

/** Where webhooks go, and what signs them. */
export interface Target {
  readonly url: string
  readonly secret: string
}

/** A message as the server sends one: Standard Webhooks, keys in snake_case. */
export interface Message {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: unknown
}

/** A secret for one run, where none is given. */
export const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`

/** Posts a signed message and prints what came back. @returns whether the receiver took it */
export async function forward({ url, secret }: Target, message: Message, { out, err, signal }: Io): Promise<boolean> {
  const body = JSON.stringify({ type: message.type, timestamp: message.timestamp, data: snakeKeys(message.data) })
  const seconds = String(Math.floor(Date.now() / 1_000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${body}`).digest('base64')
  const headers = {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  }
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    })
    await answer.arrayBuffer()
    out(`${message.type} ${message.id} -> ${answer.status}`)
    return answer.ok
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    err(`${message.type} ${message.id} -> ${url} did not answer: ${cause}`)
    return false
  }
}

function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeOf(key), snakeKeys(inner)]))
}

const snakeOf = (key: string): string => key.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
