import type { Page, PageRequest } from '../shared/page.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { PaymentChange } from './observe.ts'
import type { FakePayment } from './fake-payment.ts'
import type { NextAction, Payment, ProviderCode } from './payment.ts'
import type { ProviderEvent } from './provider.ts'
import type { Refund } from './refund.ts'
import type { RefundStatus } from './refund-status.ts'

/** A webhook as it came, once. */
export interface InboxEntry {
  readonly id: number
  readonly provider: ProviderCode
  readonly eventId: string
  readonly type: string
  readonly providerRef: string | null
  readonly receivedAt: Timestamp
  readonly processedAt: Timestamp | null
  readonly outcome: string | null
}

export interface Unsettled {
  readonly payments: readonly Pick<Payment, 'id'>[]
  readonly refunds: readonly Pick<Refund, 'id' | 'attempt'>[]
}

export interface RefundFilter {
  readonly status?: RefundStatus | undefined
  readonly orderId?: number | undefined
}

/** The currency is that of its payment. */
export type RefundWithCurrency = Refund & Pick<Payment, 'currency'>

export interface PaymentReader {
  find(id: number): Promise<Payment | undefined>
  findByRef(provider: ProviderCode, ref: string): Promise<Payment | undefined>
  /** Attempts of an order, the oldest first. */
  listOfOrder(orderId: number): Promise<readonly Payment[]>
  /** Payments and refunds that are still open and older than this. */
  findUnsettled(before: Timestamp): Promise<Unsettled>
  findRefund(id: number): Promise<Refund | undefined>
  listRefunds(orderId: number): Promise<readonly Refund[]>
  /** Refunds of these returns, the oldest first. */
  listRefundsOfReturns(returnIds: readonly number[]): Promise<readonly Refund[]>
  /** Of all orders, the latest first. @throws INVALID_INPUT for a foreign cursor */
  findRefunds(filter: RefundFilter, page: PageRequest): Promise<Page<RefundWithCurrency>>
  findInboxEntry(id: number): Promise<InboxEntry | undefined>
}

export type NewPayment = Pick<
  Payment,
  'orderId' | 'provider' | 'method' | 'amount' | 'currency' | 'status' | 'returnUrl' | 'expiresAt'
>
export type NewRefund = Pick<
  Refund,
  'paymentId' | 'orderId' | 'returnId' | 'amount' | 'shippingAmount' | 'taxAmount' | 'reason' | 'note'
>

export interface SessionFields {
  readonly providerRef?: string | undefined
  readonly sealedClientSecret?: string | undefined
  readonly nextAction?: NextAction | null | undefined
  readonly expiresAt?: Timestamp | null | undefined
}

export interface RefundChange {
  readonly status: RefundStatus
  readonly providerRef?: string | null | undefined
  readonly failureReason?: string | null | undefined
}

export interface PaymentRepository extends PaymentReader {
  /** Needs the order locked. */
  lock(id: number): Promise<Payment | undefined>
  /** Needs the order locked, and none of its payments living. */
  insert(fields: NewPayment): Promise<Payment>
  /** Of a locked row; raises its version. */
  change(id: number, change: PaymentChange & SessionFields & { readonly isSettled: boolean }): Promise<Payment>
  /** Staff have looked at it. */
  clearReview(id: number): Promise<Payment>
  insertRefund(fields: NewRefund): Promise<Refund>
  /** Needs the payment locked. */
  lockRefund(id: number): Promise<Refund | undefined>
  /** Of a locked row; a success raises what the payment has given back, a failure counts an attempt. */
  changeRefund(refund: Refund, change: RefundChange): Promise<Refund>
  /** Undefined: this event came before. */
  receive(provider: ProviderCode, event: ProviderEvent): Promise<InboxEntry | undefined>
  /** Waiting entries about a payment whose reference is known now. */
  listParked(provider: ProviderCode, ref: string): Promise<readonly InboxEntry[]>
  concludeInbox(id: number, outcome: string): Promise<void>
}

/** The memory of the provider `fake`, which several processes share. */
export interface FakePaymentRepository {
  /** Locks it until commit. */
  lock(by: { readonly ref: string } | { readonly paymentId: number }): Promise<FakePayment | undefined>
  save(payment: FakePayment): Promise<void>
}
