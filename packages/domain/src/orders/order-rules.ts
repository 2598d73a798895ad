import { AppError } from '../app-error.ts'
import type { Cart } from '../carts/cart.ts'
import type { PricedCart } from '../carts/price-cart.ts'
import type { CartGap } from '../error-details.ts'
import { needsAddress } from '../shipping-methods/shipping-method.ts'
import type { Money } from '../shared/money.ts'
import type { OrderLine } from './order.ts'

/** Unpaid orders of one buyer. Source: `spec/commerce.md` 5. */
export const maxUnpaidOrders = 20
/** How long a guest's link to an order works. */
export const orderTokenSeconds = 180 * 86_400

interface ReadyQuestion {
  readonly cart: Pick<Cart, 'shippingAddress'>
  readonly email: string | null
  readonly priced: PricedCart
  /** False: lines have no ids that the caller knows. */
  readonly namesLines: boolean
}

/** What is missing before checkout (`commerce-wire.md` CW-11). @throws CART_NOT_READY, COUPON_INVALID for a used-up coupon */
export function requireReady({ cart, email, priced, namesLines }: ReadyQuestion): void {
  const { lines, issues: found, shippingMethod } = priced
  const fault = found.find(issue => issue.code === 'COUPON_INVALID')?.why
  const unavailable = found.filter(issue => issue.code === 'UNAVAILABLE')
  const issues: { code: CartGap; lineId?: number }[] = [
    ...(lines.length === 0 ? [{ code: 'empty' as const }] : []),
    ...(email === null ? [{ code: 'email' as const }] : []),
    ...(!shippingMethod ? [{ code: 'shipping_method' as const }] : []),
    ...(cart.shippingAddress === null && (!shippingMethod || needsAddress(shippingMethod))
      ? [{ code: 'address' as const }]
      : []),
    ...unavailable.map(({ lineId }) => ({ code: 'unavailable' as const, ...(namesLines && { lineId }) })),
    ...(fault === undefined || isUsedUp(fault) ? [] : [{ code: 'coupon' as const }]),
  ]
  if (issues.length > 0) throw new AppError('CART_NOT_READY', { issues })
  // Others were faster: the coupon itself is what the buyer must know about.
  if (fault !== undefined) throw new AppError('COUPON_INVALID', { why: fault })
}

const isUsedUp = (fault: string): boolean => fault === 'exhausted' || fault === 'already_used'

/** @throws TOTAL_CHANGED */
export function requireTotal(expected: Money, actual: Money): void {
  if (expected.amount === actual.amount && expected.currency === actual.currency) return
  throw new AppError('TOTAL_CHANGED', { expected, actual })
}

type Progress = Pick<OrderLine, 'quantity' | 'fulfilled' | 'canceled' | 'short'>
/** Units that have not left yet. */
export const openUnitsOf = ({ quantity, fulfilled, canceled, short }: Progress): number =>
  quantity - fulfilled - canceled - short
