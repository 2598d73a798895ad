import type { OutsideFailureKind } from '../shared/outside-http.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Transitions } from '../shared/state-machine.ts'

/** Why an endpoint gets nothing: switched off by an ADMIN, failing for days, or it said 410 Gone. */
export const disabledReasons = ['by_hand', 'failing', 'gone'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** A URL that receives domain events; its secrets are stored separately. */
export interface WebhookEndpoint {
  readonly id: number
  readonly url: string
  readonly description: string
  /** Types it asked for; none: all. */
  readonly eventTypes: readonly string[]
  readonly disabledAt: Timestamp | null
  readonly disabledReason: DisabledReason | null
  /** Since when every attempt has failed; null while it answers. */
  readonly failingSince: Timestamp | null
  /** Until when messages are signed with the secret before as well; null when there is none. */
  readonly previousSecretUntil: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** Its secrets, sealed. */
export interface EndpointSecrets {
  readonly sealedSecret: string
  readonly previousSealedSecret: string | null
  readonly previousSecretUntil: Timestamp | null
}

export const deliveryStates = ['pending', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** A failed attempt leaves a delivery pending until its last one; a replay makes any delivery pending again. */
export const deliveryTransitions: Transitions<DeliveryState> = {
  pending: ['pending', 'delivered', 'failed'],
  delivered: ['pending'],
  failed: ['pending'],
}

/** Why an attempt failed: the answer's status, no answer, or nothing that could be sent. */
export type AttemptError = 'status' | OutsideFailureKind | 'endpoint_disabled' | 'secret_unreadable'

/** One message to one endpoint, with what became of it. */
export interface WebhookDelivery {
  readonly id: number
  readonly endpointId: number
  /** `webhook-id`: the same at every attempt and replay, so that a receiver can tell a double. */
  readonly messageId: string
  readonly eventType: string
  readonly state: DeliveryState
  readonly attemptCount: number
  /** Attempts made before the last replay: the schedule begins anew there. */
  readonly attemptsBeforeReplay: number
  readonly lastStatus: number | null
  readonly lastError: AttemptError | null
  /** Set while it is pending. */
  readonly nextAttemptAt: Timestamp | null
  readonly createdAt: Timestamp
  readonly settledAt: Timestamp | null
}

/** One line of a delivery's log. */
export interface WebhookAttempt {
  /** 1 for the first. */
  readonly number: number
  readonly startedAt: Timestamp
  readonly durationMs: number
  /** Null: no answer came. */
  readonly status: number | null
  /** Null: it was delivered. */
  readonly error: AttemptError | null
  /** The first of what it answered: for an ADMIN who looks for the reason. */
  readonly answer: string
}

/** Waits and sizes; the schedule and the sign of 410 are those that the Standard Webhooks specification suggests. */
export const webhookRules = {
  /** Seconds before each attempt: ten of them over three days. */
  waitSeconds: [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
  /** A receiver's `Retry-After` is followed for so long at most. */
  maxRetryAfterSeconds: 86_400,
  /** A delivery so long past its time has lost its job, and gets another. */
  stuckAfterSeconds: 3_600,
  /** Every attempt failed for so long: the endpoint is switched off (`spec/reliability.md` 10.5). */
  disableAfterSeconds: 5 * 86_400,
  /** For so long a rotated secret still signs. */
  secretOverlapSeconds: 86_400,
  /** Bytes of an answer that the log keeps. */
  answerBytes: 1_024,
  maxEndpoints: 200,
  /** Deliveries that one step of a replay takes up. */
  replayStep: 100,
} as const
