import type { FakeNotice, FakePayment } from './fake-payment.ts'
import type { PaymentProvider } from './provider.ts'

/** What happens at the provider `fake` from outside. */
export interface FakeOutcome {
  readonly outcome: 'captured' | 'authorized' | 'failed'
  /** Minor units; absent: all of it. */
  readonly amount?: number | undefined
}

/** Bytes of a webhook with the headers that sign them. */
export interface SignedNotice {
  readonly raw: Uint8Array
  readonly headers: Headers
}

/** The pretended provider of development and tests, with what a bank or a buyer does at a real one. */
export interface FakePayments extends PaymentProvider {
  /** Undefined: there is no such payment. Sends a webhook when it changes anything. */
  complete(ref: string, outcome: FakeOutcome): Promise<FakePayment | undefined>
  /** A notice that is due becomes true, and is signed. */
  signNotice(notice: {
    readonly ref: string
    readonly type: FakeNotice['type']
    readonly eventId: string
  }): Promise<SignedNotice>
}
