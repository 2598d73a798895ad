import type { Timestamp } from '../shared/clock.ts'

/** What is sent: the same bytes at every attempt, since they are what is signed. */
export interface WebhookMessage {
  readonly messageId: string
  readonly eventType: string
  /** JSON of `{ type, timestamp, data }`, keys in snake_case as on REST. */
  readonly body: string
}

interface Happening {
  /** Of the outbox: a receiver can tell a double by it. */
  readonly id: number
  readonly type: string
  readonly payload: unknown
  readonly createdAt: Timestamp
}

/** The message that tells of an event. */
export const messageOf = ({ id, type, payload, createdAt }: Happening): WebhookMessage => ({
  messageId: `msg_${id}`,
  eventType: type,
  body: bodyOf(type, createdAt, payload),
})

/** The message by which an ADMIN tries an endpoint; every endpoint gets it, whatever types it asked for. */
export const pingOf = (key: string, now: Timestamp): WebhookMessage => ({
  messageId: `msg_ping_${key}`,
  eventType: 'ping',
  body: bodyOf('ping', now, {}),
})

const bodyOf = (type: string, timestamp: Timestamp, data: unknown): string =>
  JSON.stringify({ type, timestamp, data: snakeKeys(data) })

function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [snakeOf(key), snakeKeys(inner)]))
}

const snakeOf = (key: string): string => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
