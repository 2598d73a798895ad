import type { Patch } from '../shared/rows.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Consequence } from './after-attempt.ts'
import type { WebhookMessage } from './message.ts'
import type {
  DeliveryState,
  DisabledReason,
  EndpointSecrets,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
} from './webhook-endpoint.ts'

interface DeliveryFilter {
  readonly endpointId: number
  readonly state?: DeliveryState
}

/** A delivery with what was sent and each attempt, oldest first. */
export interface DeliveryRecord extends WebhookDelivery {
  readonly body: string
  readonly attempts: readonly WebhookAttempt[]
}

/** What an attempt needs to know. */
export interface DueDelivery {
  readonly delivery: WebhookDelivery
  readonly body: string
  readonly endpoint: Pick<WebhookEndpoint, 'id' | 'url' | 'disabledAt' | 'failingSince'>
  readonly secrets: EndpointSecrets
}

/** A delivery as it is locked, after what may have happened while its receiver was asked. */
interface PendingDelivery {
  readonly attemptsBeforeReplay: number
  /** Of the endpoint. */
  readonly failingSince: Timestamp | null
}

export interface WebhookEndpointReader {
  find(id: number): Promise<WebhookEndpoint | undefined>
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<WebhookEndpoint>>
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  listDeliveries(filter: DeliveryFilter, page: PageRequest): Promise<Page<WebhookDelivery>>
  /** Only of that endpoint. */
  findDelivery(endpointId: number, id: number): Promise<DeliveryRecord | undefined>
  findDue(deliveryId: number): Promise<DueDelivery | undefined>
}

interface NewWebhookEndpoint {
  readonly url: string
  readonly description: string
  readonly eventTypes: readonly string[]
  readonly sealedSecret: string
}

type WebhookEndpointPatch = Patch<{
  readonly url: string
  readonly description: string
  readonly eventTypes: readonly string[]
  /** True also forgets since when it failed. */
  readonly enabled: boolean
}>

interface WebhookTarget {
  readonly id: number
  readonly ifVersion?: number
}

/** Which deliveries a replay takes up: made from `since` to `until`, with an id after `afterId`, in order of ids. */
interface ReplayStep {
  readonly endpointId: number
  readonly since: Timestamp
  readonly until: Timestamp
  readonly include: 'all' | 'undelivered'
  readonly afterId: number
  readonly limit: number
}

/** An event that was dispatched and never became a delivery of the endpoint, such as while it was switched off. */
interface MissedEvent {
  readonly id: number
  readonly type: string
  readonly payload: unknown
  readonly createdAt: Timestamp
}

export interface WebhookEndpointRepository extends WebhookEndpointReader {
  insert(endpoint: NewWebhookEndpoint): Promise<WebhookEndpoint>
  count(): Promise<number>
  /** Reads and locks the row until the transaction ends. */
  lock(id: number): Promise<WebhookEndpoint | undefined>
  /** Undefined when no row met the target's conditions. */
  update(target: WebhookTarget, patch: WebhookEndpointPatch, now: Timestamp): Promise<WebhookEndpoint | undefined>
  /** The secret so far goes on until `previousUntil`. Undefined when there is no such endpoint. */
  rotateSecret(id: number, sealedSecret: string, previousUntil: Timestamp): Promise<WebhookEndpoint | undefined>
  delete(target: WebhookTarget): Promise<boolean>

  /** Whether an endpoint is on that asked for one of these types. */
  isAnyAsking(eventTypes: readonly string[]): Promise<boolean>
  /** One delivery for each endpoint that is on and asked for the type; those that have it already are left out. */
  fanOut(message: WebhookMessage, now: Timestamp): Promise<readonly number[]>
  /** Undefined when the endpoint has the message already. */
  insertDelivery(endpointId: number, message: WebhookMessage, now: Timestamp): Promise<WebhookDelivery | undefined>
  /** Reads and locks a pending delivery before its attempt of that number; undefined when another was faster. */
  lockPending(deliveryId: number, attempt: number): Promise<PendingDelivery | undefined>
  /** Writes an attempt, what follows for its delivery, and the endpoint's `failingSince`. */
  conclude(
    delivery: Pick<WebhookDelivery, 'id' | 'endpointId'>,
    attempt: WebhookAttempt,
    after: Consequence,
  ): Promise<void>
  /** Ends a delivery that is not attempted: its endpoint is off. */
  abandon(deliveryId: number, now: Timestamp): Promise<void>
  /** Whether it was on until now. */
  disable(id: number, reason: DisabledReason, now: Timestamp): Promise<boolean>

  /** Pending again, the schedule from its start. Undefined when the endpoint has no such delivery. */
  replay(endpointId: number, deliveryId: number, now: Timestamp): Promise<WebhookDelivery | undefined>
  replayStep(step: ReplayStep, now: Timestamp): Promise<readonly Pick<WebhookDelivery, 'id' | 'attemptCount'>[]>
  /** Pending ones that were due before `before`, as due now: so many of them, those due first. */
  resumeStalledDeliveries(
    before: Timestamp,
    now: Timestamp,
    limit: number,
  ): Promise<readonly Pick<WebhookDelivery, 'id' | 'attemptCount'>[]>
  /** Oldest first. */
  listMissed(endpointId: number, since: Timestamp, limit: number): Promise<readonly MissedEvent[]>
}

/** Standard Webhooks signatures: HMAC-SHA-256 over id, time and body. */
export interface WebhookSigner {
  /** `whsec_` and 32 random bytes in base64. */
  createSecret(): string
  /** The header `webhook-signature`: one `v1,…` for each secret. `timestamp`: seconds since 1970. */
  sign(
    secrets: readonly string[],
    message: { readonly id: string; readonly timestamp: number; readonly body: string },
  ): string
}
