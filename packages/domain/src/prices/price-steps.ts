import type { Price, PriceList, ResolvedPrice } from './price.ts'
import { type PriceQuestion, resolvePrice } from './resolve-price.ts'

/**
 * What one piece costs a buyer from each quantity on, the smallest quantity first: every answer `resolvePrice` can give.
 * A price changes only where some list has a row, and holds from the quantity it names.
 */
export function priceSteps(question: Omit<PriceQuestion, 'quantity'>): readonly ResolvedPrice[] {
  const quantities = [...new Set(question.prices.map(({ minQuantity }) => minQuantity))].toSorted((a, b) => a - b)
  return quantities.flatMap(quantity => {
    const resolved = resolvePrice({ ...question, quantity })
    // Another one's quantity: it is there already.
    return resolved?.minQuantity === quantity ? [resolved] : []
  })
}

/** The step that `quantity` reaches; null: so few cannot be bought. */
export const stepAt = (steps: readonly ResolvedPrice[], quantity: number): ResolvedPrice | null =>
  steps.findLast(({ minQuantity }) => minQuantity <= quantity) ?? null

interface Priced {
  readonly prices: readonly Price[]
  readonly priceLists: readonly PriceList[]
}

/** The row for one piece in the list of that code, whether it counts now or not: what documented fields show. */
export function ownPriceIn({ prices, priceLists }: Priced, code: string): number | null {
  const list = priceLists.find(each => each.code === code)
  return prices.find(({ listId, minQuantity }) => listId === list?.id && minQuantity === 1)?.amount ?? null
}
