import type { Order } from '../orders/order.ts'
import { nextShare, shareOf } from '../shared/money-shares.ts'
import { sumOf } from '../shared/money.ts'
import type { Refund, RefundReason } from './refund.ts'

/** Money that came twice or too late was never paid for goods: it carries no tax, and no credit note says it. */
export const isOfSale = (reason: RefundReason): boolean => reason !== 'duplicate' && reason !== 'late_payment'

/** What refunds of an order are shared out of, in minor units. */
export interface RefundableOrder {
  readonly order: Pick<Order, 'total' | 'taxTotal'>
  /** Every refund of the order so far. */
  readonly earlier: readonly Pick<Refund, 'amount' | 'taxAmount' | 'status' | 'reason'>[]
}

interface RefundedPart {
  readonly amount: number
  /** What the lines of a return say; absent: a share of the order's tax. */
  readonly wanted?: number | undefined
}

/** The tax inside a refund: all refunds of all money give all of the tax, never more (CW-30). */
export function taxOfRefund({ order, earlier }: RefundableOrder, { amount, wanted }: RefundedPart): number {
  const { total, taxTotal } = order
  const given = earlier.filter(({ status, reason }) => status !== 'failed' && isOfSale(reason))
  const moneyLeft = Math.max(0, total - sumOf(given.map(refund => refund.amount)))
  const taxLeft = Math.max(0, taxTotal - sumOf(given.map(refund => refund.taxAmount)))
  const part = Math.min(amount, moneyLeft)
  if (part === 0) return 0
  const least = taxLeft - (moneyLeft - part)
  const most = Math.min(part, taxLeft)
  const tax = wanted ?? nextShare({ amount: taxTotal, whole: total, already: total - moneyLeft, part })
  return Math.min(Math.max(tax, least, 0), most)
}

export interface HeldMoney {
  readonly paymentId: number
  /** Captured, and neither given back nor on its way back. */
  readonly left: number
}

export interface RefundWish {
  /** Absent: all that is left. */
  readonly amount?: number | undefined
  readonly shippingAmount?: number | undefined
  readonly taxAmount?: number | undefined
}

export interface RefundPart extends Required<RefundWish> {
  readonly paymentId: number
  readonly amount: number
  readonly shippingAmount: number
  readonly taxAmount: number
}

/**
 * Shares a refund out over the payments of an order, given the oldest first: the newest pays first (CW-39), and none
 * pays more than it holds (CW-38). Tax falls with the amount.
 */
export function splitRefund(
  { order, earlier, held }: RefundableOrder & { readonly held: readonly HeldMoney[] },
  { amount = Infinity, shippingAmount = 0, taxAmount }: RefundWish,
): readonly RefundPart[] {
  const parts: RefundPart[] = []
  let open = Math.min(amount, sumOf(held.map(({ left }) => left)))
  let openShipping = shippingAmount
  let openTax = taxAmount === undefined || amount <= open ? taxAmount : shareOf(taxAmount, open, amount)
  for (const { paymentId, left } of held.toReversed()) {
    const part = Math.min(left, open)
    if (part <= 0) continue
    const shipping = Math.min(part, openShipping)
    const before = [...earlier, ...parts.map(each => ({ ...each, status: 'pending', reason: 'return' }) as const)]
    const tax = taxOfRefund({ order, earlier: before }, { amount: part, wanted: openTax })
    parts.push({ paymentId, amount: part, shippingAmount: shipping, taxAmount: tax })
    open -= part
    openShipping -= shipping
    if (openTax !== undefined) openTax = Math.max(0, openTax - tax)
  }
  return parts
}
