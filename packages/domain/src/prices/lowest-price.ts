import type { ProductPrice } from './ports.ts'
import type { Price, PriceList } from './price.ts'
import { type Buying, priceResolver } from './resolve-price.ts'

/** The prices of one piece of one offer of a product. */
export interface OfferedPrices {
  readonly productId: number
  readonly prices: readonly Price[]
}

/** The lowest that one piece of any offer of each product costs; each offer is resolved by itself. */
export function lowestPrices(
  offered: readonly OfferedPrices[],
  buying: Buying & { readonly lists: readonly PriceList[] },
): readonly ProductPrice[] {
  const resolve = priceResolver({ ...buying, quantity: 1 })
  const lowest = new Map<number, number>()
  for (const { productId, prices } of offered) {
    const resolved = resolve(prices)
    if (resolved) lowest.set(productId, Math.min(resolved.amount, lowest.get(productId) ?? Infinity))
  }
  return [...lowest].map(([productId, amount]) => ({ productId, amount }))
}
