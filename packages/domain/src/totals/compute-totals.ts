import { shareOf, spread } from '../shared/money-shares.ts'
import { sumOf, times } from '../shared/money.ts'

/** What a coupon takes off: a part of each line, or an amount spread over them. */
export type Discount =
  | { readonly kind: 'percent'; readonly valueBps: number }
  | { readonly kind: 'fixed'; readonly amount: number }

export interface LineToPrice {
  /** Minor units, with tax or without as the shop enters prices. */
  readonly unitPrice: number
  readonly quantity: number
  /** Hundredths of a percent. */
  readonly taxRateBps: number
}

export interface ShippingToPrice {
  readonly price: number
  /** Goods for this much, after discount, ship for nothing; null: never. */
  readonly freeFrom: number | null
  readonly taxRateBps: number
}

export interface TotalsQuestion {
  readonly pricesIncludeTax: boolean
  readonly lines: readonly LineToPrice[]
  readonly discount: Discount | null
  /** Null: none chosen yet, or nothing to ship. */
  readonly shipping: ShippingToPrice | null
}

export interface LineTotals {
  readonly subtotal: number
  readonly discount: number
  readonly tax: number
  /** What the buyer pays for the line (CW-27). */
  readonly lineTotal: number
}

/** Minor units of one currency; `total = sum(lineTotal) + shippingPaid`. */
export interface Totals {
  /** One for each line, in the same order. */
  readonly lines: readonly LineTotals[]
  readonly subtotal: number
  readonly discountTotal: number
  readonly shippingTotal: number
  readonly shippingTax: number
  /** What the buyer pays for shipping, tax included. */
  readonly shippingPaid: number
  readonly taxTotal: number
  readonly total: number
}

/** Totals as `commerce.md` 5 and ORD-1 define them: rounding half up, per line. */
export function computeTotals({ pricesIncludeTax, lines, discount, shipping }: TotalsQuestion): Totals {
  const subtotals = lines.map(({ unitPrice, quantity }) => times(unitPrice, quantity))
  const subtotal = sumOf(subtotals)
  const discounts = discountsOf(discount, subtotals, subtotal)
  const discountTotal = sumOf(discounts)
  const taxed = lines.map(({ taxRateBps }, index): LineTotals => {
    const [before, off] = [subtotals[index] ?? 0, discounts[index] ?? 0]
    const tax = taxOf(before - off, taxRateBps, pricesIncludeTax)
    return { subtotal: before, discount: off, tax, lineTotal: before - off + (pricesIncludeTax ? 0 : tax) }
  })
  const shippingTotal = shippingPrice(shipping, subtotal - discountTotal)
  const shippingTax = shipping ? taxOf(shippingTotal, shipping.taxRateBps, pricesIncludeTax) : 0
  const taxTotal = sumOf([...taxed.map(({ tax }) => tax), shippingTax])
  return {
    lines: taxed,
    subtotal,
    discountTotal,
    shippingTotal,
    shippingTax,
    shippingPaid: shippingTotal + (pricesIncludeTax ? 0 : shippingTax),
    taxTotal,
    total: sumOf([subtotal, -discountTotal, shippingTotal, pricesIncludeTax ? 0 : taxTotal]),
  }
}

function discountsOf(discount: Discount | null, subtotals: readonly number[], subtotal: number): number[] {
  if (!discount) return subtotals.map(() => 0)
  if (discount.kind === 'percent') return subtotals.map(amount => shareOf(amount, discount.valueBps, 10_000))
  return spread(Math.min(discount.amount, subtotal), subtotals)
}

const shippingPrice = (shipping: ShippingToPrice | null, goods: number): number =>
  !shipping || (shipping.freeFrom !== null && goods >= shipping.freeFrom) ? 0 : shipping.price

/** Included tax lies inside the base, other tax comes on top of it. */
const taxOf = (base: number, rateBps: number, isIncluded: boolean): number =>
  shareOf(base, rateBps, isIncluded ? 10_000 + rateBps : 10_000)
