import { millisecondsOf, type Timestamp, timestampOf } from '../shared/clock.ts'
import { type AttemptError, type DeliveryState, type DisabledReason, webhookRules } from './webhook-endpoint.ts'

export interface AttemptOutcome {
  readonly status: number | null
  /** Null: delivered. */
  readonly error: AttemptError | null
  /** Seconds the receiver asked to be left alone for. */
  readonly retryAfterSeconds?: number | undefined
}

/** What an answer's status says; a redirect is a failure, since none is followed. */
export const outcomeOfStatus = (status: number): AttemptOutcome => ({
  status,
  error: status >= 200 && status < 300 ? null : 'status',
})

/** RFC 9110 10.2.3: whole seconds, or a date. Of 429 and 503 only; undefined where nothing usable was said. */
export function retryAfterOf(status: number, header: string, now: number): number | undefined {
  if (status !== 429 && status !== 503) return undefined
  if (/^\d{1,9}$/.test(header)) return Number(header)
  const at = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000))
}

interface Situation {
  readonly deliveryId: number
  /** Attempts since the delivery began or was replayed, this one included. */
  readonly attempts: number
  readonly outcome: AttemptOutcome
  /** Since when the endpoint fails; null: it answered the last time. */
  readonly failingSince: Timestamp | null
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Consequence {
  readonly state: DeliveryState
  readonly nextAttemptAt: Timestamp | null
  readonly failingSince: Timestamp | null
  /** The endpoint is to be switched off, and why. */
  readonly disable: DisabledReason | null
}

const settled = { state: 'failed', nextAttemptAt: null } as const

/** What follows from an attempt, for its delivery and for its endpoint. */
export function afterAttempt({ deliveryId, attempts, outcome, failingSince, now }: Situation): Consequence {
  if (outcome.error === null) return { state: 'delivered', nextAttemptAt: null, failingSince: null, disable: null }
  const since = failingSince ?? timestampOf(now)
  if (outcome.status === 410) return { ...settled, failingSince: since, disable: 'gone' }
  if (now - millisecondsOf(since) >= webhookRules.disableAfterSeconds * 1000) {
    return { ...settled, failingSince: since, disable: 'failing' }
  }
  const wait = webhookRules.waitSeconds[attempts]
  if (wait === undefined) return { ...settled, failingSince: since, disable: null }
  // At least the scheduled pause; the receiver's Retry-After counts up to a limit.
  const asked = Math.min(outcome.retryAfterSeconds ?? 0, webhookRules.maxRetryAfterSeconds)
  const nextAttemptAt = timestampOf(now + Math.round(Math.max(wait, asked) * 1000 * (1 + spread(deliveryId) / 10)))
  return { state: 'pending', nextAttemptAt, failingSince: since, disable: null }
}

/** 0 to 1 by id: a receiver that comes back is not asked everything in one moment. */
const spread = (id: number): number => ((id * 7919) % 1000) / 1000
