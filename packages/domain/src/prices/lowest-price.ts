import type { ProductPrice } from './ports.ts'
import type { Price, PriceList } from './price.ts'
import { type Buying, resolvePrice } from './resolve-price.ts'

interface Offered {
  readonly productId: number
  readonly offerId: number
  readonly price: Price
}

/** The lowest that one piece of any offer of each product costs; each offer is resolved by itself. */
export function lowestPrices(
  offered: readonly Offered[],
  buying: Buying & { readonly lists: readonly PriceList[] },
): readonly ProductPrice[] {
  const offers = Map.groupBy(offered, ({ offerId }) => offerId)
  const lowest = new Map<number, number>()
  for (const rows of offers.values()) {
    const [first] = rows
    const resolved = resolvePrice({ ...buying, prices: rows.map(({ price }) => price), quantity: 1 })
    if (!first || !resolved) continue
    lowest.set(first.productId, Math.min(resolved.amount, lowest.get(first.productId) ?? Infinity))
  }
  return [...lowest].map(([productId, amount]) => ({ productId, amount }))
}
