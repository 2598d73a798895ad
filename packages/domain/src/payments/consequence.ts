import type { OrderStatus } from '../orders/order-status.ts'
import type { Payment } from './payment.ts'
import type { PaymentStatus } from './payment-status.ts'

/**
 * What a payment means for its order: `confirm` an unpaid one, `restore` an expired one or else refund, `refund` money
 * that no order waits for.
 */
export type Consequence = 'none' | 'confirm' | 'restore' | 'refund'

export interface ConsequenceQuestion {
  readonly orderStatus: OrderStatus
  readonly before: Pick<Payment, 'status' | 'captured'>
  readonly after: Pick<Payment, 'status' | 'captured'>
  /** The other attempts to pay the order. */
  readonly others: readonly Pick<Payment, 'status'>[]
}

const pays: ReadonlySet<PaymentStatus> = new Set(['authorized', 'captured'])

/** Source: `commerce.md` 3.4 step 6 and PAY-4, `commerce-wire.md` CW-18 and CW-36. */
export function consequenceOf({ orderStatus, before, after, others }: ConsequenceQuestion): Consequence {
  const isFull = after.status === 'captured'
  const isNew = after.captured > before.captured
  switch (orderStatus) {
    case 'PENDING_PAYMENT':
      return pays.has(after.status) ? 'confirm' : 'none'
    case 'EXPIRED':
      return isNew ? (isFull && !others.some(isPaid) ? 'restore' : 'refund') : 'none'
    case 'CANCELED':
      return isNew ? 'refund' : 'none'
    default:
      return isNew && isFull && others.some(isPaid) ? 'refund' : 'none'
  }
}

const isPaid = ({ status }: Pick<Payment, 'status'>): boolean => pays.has(status)
