import type { DeclineReason } from '../error-details.ts'
import type { NextAction, Payment, PaymentMethod, ProviderCode } from './payment.ts'

/** What a provider says of a payment: all of it, not a change. */
export interface Observed {
  readonly ref: string | null
  readonly status: 'requires_action' | 'authorized' | 'captured' | 'failed' | 'canceled'
  /** Minor units, since the beginning. */
  readonly authorized: number
  readonly captured: number
  readonly failureReason?: DeclineReason | undefined
  readonly clientSecret?: string | undefined
  readonly nextAction?: NextAction | undefined
}

export interface ObservedRefund {
  readonly ref: string | null
  readonly status: 'pending' | 'succeeded' | 'failed'
  readonly failureReason?: string | undefined
}

/** One notice of a webhook. It says which payment to ask about; amounts come from `retrieve`. */
export interface ProviderEvent {
  readonly id: string
  readonly type: string
  /** Null: it is about nothing of ours. */
  readonly ref: string | null
  readonly payload: unknown
}

export interface SessionRequest {
  readonly payment: Payment
  readonly orderNumber: string
  /** The same at every repetition, so that the provider acts once. */
  readonly key: string
}

export interface AmountRequest {
  readonly payment: Payment
  readonly amount: number
  readonly key: string
}

export interface RefundRequest extends AmountRequest {
  /** What an earlier call answered; null: the first call. */
  readonly refundRef: string | null
}

/**
 * A way to move money (`commerce.md` 7). Calls take at most 10 s, are repeated once with the same key, and are never
 * made inside a transaction. All but `verifyWebhook` throw PROVIDER_UNAVAILABLE where no answer came.
 */
export interface PaymentProvider {
  readonly code: ProviderCode
  /** For the provider's own code in a browser; null: it has none, or no page can use it. */
  readonly publishableKey: string | null
  readonly can: {
    readonly partialCapture: boolean
    readonly webhooks: boolean
    /** False: staff record the money, and nothing is sent anywhere. */
    readonly sessions: boolean
    /** None: the field `method` is not allowed. */
    readonly methods: readonly PaymentMethod[]
    /** The least amount that it charges, in minor units. */
    readonly minimum: (currency: string) => number
  }
  createSession(request: SessionRequest): Promise<Observed>
  capture(request: AmountRequest): Promise<Observed>
  cancel(request: Omit<AmountRequest, 'amount'>): Promise<Observed>
  /** Starts a refund, or asks for the one that an earlier call started. */
  refund(request: RefundRequest): Promise<ObservedRefund>
  retrieve(payment: Payment): Promise<Observed>
  /** On the bytes as they came. @throws SIGNATURE_INVALID, MALFORMED_REQUEST */
  verifyWebhook(raw: Uint8Array, headers: Headers): Promise<readonly ProviderEvent[]>
}

/** The providers of a deployment. */
export interface PaymentProviders {
  /** Undefined: not configured here. */
  find(code: string): PaymentProvider | undefined
  /** In the order in which buyers are offered them. */
  list(): readonly PaymentProvider[]
}
