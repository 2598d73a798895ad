import type { DeclineReason } from '../error-details.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { PaymentStatus } from './payment-status.ts'

export const providerCodes = ['manual', 'fake', 'stripe'] as const
export type ProviderCode = (typeof providerCodes)[number]

export const paymentMethods = ['bank_transfer', 'cash_on_delivery'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** What the buyer does next: follow a URL, or confirm with the provider's own frontend and the client secret. */
export type NextAction =
  | { readonly type: 'redirect'; readonly url: string }
  | { readonly type: 'confirm_with_client_secret' }
  | { readonly type: 'complete_fake_payment' }

/** One attempt to pay an order. Amounts are minor units of its currency. */
export interface Payment {
  readonly id: number
  readonly orderId: number
  readonly provider: ProviderCode
  /** Of the provider `manual`. */
  readonly method: PaymentMethod | null
  /** What the provider calls it; null until the provider answered. */
  readonly providerRef: string | null
  readonly amount: number
  readonly currency: string
  readonly status: PaymentStatus
  readonly authorized: number
  readonly captured: number
  /** Of refunds that succeeded. */
  readonly refunded: number
  /** For the provider's frontend code; sealed. */
  readonly sealedClientSecret: string | null
  readonly nextAction: NextAction | null
  readonly returnUrl: string | null
  readonly failureReason: DeclineReason | null
  /** The money is not what was asked for: staff decide. */
  readonly requiresReview: boolean
  /** When the hold of the order ended, as it was planned; null: never by itself. */
  readonly expiresAt: Timestamp | null
  readonly settledAt: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}
