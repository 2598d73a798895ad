import type { Payment } from './payment.ts'
import type { PaymentStatus } from './payment-status.ts'
import { paymentTransitions } from './payment-status.ts'
import type { Observed } from './provider.ts'

/** What an observation changes in a payment. */
export type PaymentChange = Pick<Payment, 'status' | 'authorized' | 'captured' | 'failureReason' | 'requiresReview'>

type Before = PaymentChange & Pick<Payment, 'amount'>

/**
 * The payment after an observation: amounts only rise, the status moves along the table or stays (PAY-1). Observations
 * may come late, doubled and out of order. A part of the money leaves the status as it is (`resolutions.md` 42).
 */
export function afterObserving(before: Before, observed: Observed): PaymentChange {
  const authorized = Math.max(before.authorized, observed.authorized)
  const captured = Math.max(before.captured, observed.captured)
  const wanted = wantedStatus(before, { ...observed, authorized, captured })
  const status = paymentTransitions[before.status].includes(wanted) ? wanted : before.status
  const hasFailed = status === 'failed' && before.status !== 'failed'
  const isOdd = captured !== 0 && captured !== before.amount && captured !== before.captured
  const hasLapsed = before.status === 'authorized' && status === 'canceled' && captured === 0
  return {
    status,
    authorized,
    captured,
    failureReason: hasFailed ? (observed.failureReason ?? 'other') : before.failureReason,
    requiresReview: before.requiresReview || (isOdd && observed.status === 'captured') || hasLapsed,
  }
}

function wantedStatus({ amount, status }: Before, observed: Observed): PaymentStatus {
  if (observed.captured >= amount) return 'captured'
  switch (observed.status) {
    case 'captured':
      return status
    case 'authorized':
      return observed.authorized >= amount ? 'authorized' : status
    case 'failed':
      return status === 'authorized' ? 'canceled' : 'failed'
    default:
      return observed.status
  }
}
