import type { DeclineReason } from '../error-details.ts'
import type { Observed } from './provider.ts'

/** What the pretended provider `fake` knows of a payment. */
export interface FakePayment {
  readonly ref: string
  readonly paymentId: number
  /** Minor units. */
  readonly amount: number
  /** `away`: no answer was given yet. */
  readonly status: Observed['status'] | 'away'
  readonly authorized: number
  readonly captured: number
  readonly failureReason: DeclineReason | null
  /** By the key of the call. */
  readonly refunds: Readonly<Record<string, 'succeeded' | 'failed'>>
}

/** A webhook that comes by itself. */
export interface FakeNotice {
  readonly type: 'payment.authorized' | 'payment.captured' | 'payment.failed'
  readonly afterSeconds: number
  readonly copies: number
}

export interface FakeStep {
  readonly payment: FakePayment
  readonly notices: readonly FakeNotice[]
}

const notice = (type: FakeNotice['type'], afterSeconds = 0, copies = 1): FakeNotice => ({ type, afterSeconds, copies })

/** The last two digits of the amount decide what becomes of it (`commerce.md` 7, CW-34). */
export function beginFakePayment(fresh: Pick<FakePayment, 'ref' | 'paymentId' | 'amount'>): FakeStep {
  const { amount } = fresh
  const waiting: FakePayment = {
    ...fresh,
    status: 'requires_action',
    authorized: 0,
    captured: 0,
    failureReason: null,
    refunds: {},
  }
  const captured: FakePayment = { ...waiting, status: 'captured', authorized: amount, captured: amount }
  const failed = (failureReason: DeclineReason): FakePayment => ({ ...waiting, status: 'failed', failureReason })
  switch (amount % 100) {
    case 1:
      return { payment: failed('card_declined'), notices: [] }
    case 2:
      return { payment: failed('insufficient_funds'), notices: [] }
    case 3:
    case 6:
      return { payment: waiting, notices: [] }
    case 4:
      return { payment: waiting, notices: [notice('payment.failed', 2)] }
    case 5:
      return { payment: { ...waiting, status: 'authorized', authorized: amount }, notices: [] }
    case 7:
      return { payment: waiting, notices: [notice('payment.captured', 0, 10)] }
    case 8:
      return { payment: waiting, notices: [notice('payment.captured'), notice('payment.authorized')] }
    case 9:
      return { payment: { ...waiting, status: 'away' }, notices: [] }
    case 10:
      return { payment: { ...captured, captured: amount - 1 }, notices: [] }
    default:
      return { payment: captured, notices: [] }
  }
}

/** One that is begun after the shop canceled it: no buyer ever sees it. */
export const unusedFakePayment = (fresh: Pick<FakePayment, 'ref' | 'paymentId' | 'amount'>): FakePayment => ({
  ...beginFakePayment(fresh).payment,
  status: 'canceled',
  authorized: 0,
  captured: 0,
})

/** The payment that was away answers at the next call. */
export const returnFakePayment = (payment: FakePayment): FakePayment =>
  payment.status === 'away'
    ? { ...payment, status: 'captured', authorized: payment.amount, captured: payment.amount }
    : payment

/** An outcome from outside, from any state but captured (CW-33); undefined: it changes nothing. */
export function completeFakePayment(
  payment: FakePayment,
  {
    outcome,
    amount = payment.amount,
  }: { readonly outcome: 'captured' | 'authorized' | 'failed'; readonly amount?: number | undefined },
): FakePayment | undefined {
  if (payment.status === 'captured' || payment.status === outcome) return undefined
  if (outcome === 'failed') return { ...payment, status: 'failed', failureReason: 'card_declined' }
  const captured = outcome === 'captured' ? amount : payment.captured
  return { ...payment, status: outcome, authorized: Math.max(payment.authorized, amount), captured }
}

/** A cancellation. Of the amounts 06 the money comes all the same, a second later. */
export function cancelFakePayment(payment: FakePayment): FakeStep {
  if (payment.status === 'captured' || payment.status === 'failed' || payment.status === 'canceled') {
    return { payment, notices: [] }
  }
  return {
    payment: { ...payment, status: 'canceled' },
    notices: payment.amount % 100 === 6 ? [notice('payment.captured', 1)] : [],
  }
}

/** Of the amounts 11 the first refund fails. */
export function refundFakePayment(payment: FakePayment, key: string): FakePayment {
  if (payment.refunds[key]) return payment
  const isFirst = Object.keys(payment.refunds).length === 0
  const outcome = payment.amount % 100 === 11 && isFirst ? 'failed' : 'succeeded'
  return { ...payment, refunds: { ...payment.refunds, [key]: outcome } }
}
