import type { CustomerType } from '../actor.ts'
import { type Coupon, couponFaultOf, discountOf } from '../coupons/index.ts'
import type { CouponFault } from '../error-details.ts'
import { resolvePrice } from '../prices/resolve-price.ts'
import { isShippingOption, type ShippingMethod, shippingToPrice } from '../shipping-methods/shipping-method.ts'
import type { Timestamp } from '../shared/clock.ts'
import { sumOf, times } from '../shared/money.ts'
import { computeTotals, type LineTotals, type Totals } from '../totals/compute-totals.ts'
import type { Cart, CartLine } from './cart.ts'
import type { OfferForSale, OffersForSale } from './offer-for-sale.ts'

/** Something a buyer should know before checkout. Prices are minor units of the cart's currency. */
export type CartIssue =
  | { readonly code: 'PRICE_CHANGED'; readonly lineId: number; readonly seen: number; readonly now: number }
  | { readonly code: 'SHORT'; readonly lineId: number; readonly available: number }
  | { readonly code: 'UNAVAILABLE'; readonly lineId: number }
  | { readonly code: 'COUPON_INVALID'; readonly lineId: null; readonly why: CouponFault }

export interface PricedLine {
  readonly line: CartLine
  /** Undefined only for an offer that no longer exists. */
  readonly offer: OfferForSale | undefined
  /** What one piece costs now; null: it cannot be bought, and the line is in no total. */
  readonly unitPrice: number | null
  readonly totals: LineTotals | null
  readonly issues: readonly CartIssue[]
}

export interface PricedCart {
  readonly lines: readonly PricedLine[]
  /** Of the lines and of the cart. */
  readonly issues: readonly CartIssue[]
  /** Of lines that can be bought. */
  readonly totals: Totals
  /** The coupon that counts now. */
  readonly coupon: Coupon | null
  /** The chosen method, if it can be chosen still. */
  readonly shippingMethod: ShippingMethod | null
}

/** Everything that decides what a cart costs. */
export interface PricingQuestion extends OffersForSale {
  readonly cart: Pick<Cart, 'currency' | 'lines' | 'shippingAddress' | 'couponCode'>
  readonly customerType: CustomerType
  readonly at: Timestamp
  readonly pricesIncludeTax: boolean
  readonly shippingMethod: ShippingMethod | undefined
  readonly coupon: Coupon | undefined
  /** Orders of this buyer that use the coupon. */
  readonly couponUses: number
  /** Pieces that can still be promised, by offer; absent: its stock is not asked for. */
  readonly available: ReadonlyMap<number, number>
}

/** Prices a cart as checkout does. An offer that cannot be bought never fails the others (`commerce.md` CRT-1). */
export function priceCart(question: PricingQuestion): PricedCart {
  const { cart, pricesIncludeTax, available } = question
  const offers = new Map(question.offers.map(offer => [offer.id, offer]))
  const priced = cart.lines.map(line => ({ line, ...soldAs(question, offers.get(line.offerId), line.quantity) }))
  const bought = priced.flatMap(({ line, sold }) => (sold ? [{ ...sold, quantity: line.quantity }] : []))
  const subtotal = sumOf(bought.map(({ unitPrice, quantity }) => times(unitPrice, quantity)))
  const { coupon, fault } = judgeCoupon(question, subtotal)
  const shippingMethod = chosenMethod(question)
  const totals = computeTotals({
    pricesIncludeTax,
    lines: bought,
    discount: coupon && discountOf(coupon),
    shipping: shippingMethod && bought.length > 0 ? shippingToPrice(shippingMethod) : null,
  })
  let next = 0
  const lines = priced.map(({ line, offer, sold }): PricedLine => {
    const unitPrice = sold?.unitPrice ?? null
    const lineTotals = sold ? (totals.lines[next++] ?? null) : null
    return {
      line,
      offer,
      unitPrice,
      totals: lineTotals,
      issues: issuesOf(line, unitPrice, available.get(line.offerId)),
    }
  })
  const issues = lines.flatMap(line => line.issues)
  return {
    lines,
    issues: fault ? [...issues, { code: 'COUPON_INVALID', lineId: null, why: fault }] : issues,
    totals,
    coupon,
    shippingMethod,
  }
}

interface Sold {
  readonly unitPrice: number
  readonly taxRateBps: number
}

function soldAs(
  { cart, priceLists: lists, customerType, at }: PricingQuestion,
  offer: OfferForSale | undefined,
  quantity: number,
): { readonly offer: OfferForSale | undefined; readonly sold: Sold | null } {
  if (!offer?.isOnSale) return { offer, sold: null }
  const { currency } = cart
  const price = resolvePrice({ lists, prices: offer.prices, customerType, currency, quantity, at })
  return { offer, sold: price && { unitPrice: price.amount, taxRateBps: offer.taxRateBps } }
}

function judgeCoupon(
  { cart, coupon, couponUses, at }: PricingQuestion,
  subtotal: number,
): { readonly coupon: Coupon | null; readonly fault: CouponFault | undefined } {
  if (cart.couponCode === null) return { coupon: null, fault: undefined }
  const fault = couponFaultOf(coupon, { currency: cart.currency, subtotal, at, usesByBuyer: couponUses })
  return { coupon: fault === undefined ? (coupon ?? null) : null, fault }
}

function chosenMethod({ cart, shippingMethod }: PricingQuestion): ShippingMethod | null {
  const asked = { currency: cart.currency, country: cart.shippingAddress?.country ?? null }
  return shippingMethod && isShippingOption(shippingMethod, asked) ? shippingMethod : null
}

function issuesOf(line: CartLine, unitPrice: number | null, available: number | undefined): readonly CartIssue[] {
  if (unitPrice === null) return [{ code: 'UNAVAILABLE', lineId: line.id }]
  const issues: CartIssue[] = []
  if (line.unitPriceSeen !== null && line.unitPriceSeen !== unitPrice) {
    issues.push({ code: 'PRICE_CHANGED', lineId: line.id, seen: line.unitPriceSeen, now: unitPrice })
  }
  if (available !== undefined && available < line.quantity) {
    issues.push({ code: 'SHORT', lineId: line.id, available: Math.max(0, available) })
  }
  return issues
}
