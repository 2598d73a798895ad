import type { CustomerType } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'
import { meanOf } from '../shared/money.ts'
import type { Price, PriceList, ResolvedPrice } from './price.ts'

/** Who buys, in what, and when. */
export interface Buying {
  readonly customerType: CustomerType
  /** ISO 4217. */
  readonly currency: string
  readonly at: Timestamp
}

export interface PriceQuestion extends Buying {
  /** Every list there is, in any order. */
  readonly lists: readonly PriceList[]
  /** Every price of one offer, in any order. */
  readonly prices: readonly Price[]
  /** At least 1. */
  readonly quantity: number
}

/**
 * What one piece of an offer costs: the first list that has a price decides, not the cheapest (`commerce.md` 2).
 * Null: it cannot be bought.
 */
export const resolvePrice = ({ lists, prices, quantity, ...buying }: PriceQuestion): ResolvedPrice | null =>
  priceResolver({ lists, quantity, ...buying })(prices)

/** {@link resolvePrice} for many offers: the lists are filtered and sorted once. */
export function priceResolver({
  lists,
  quantity,
  ...buying
}: Omit<PriceQuestion, 'prices'>): (prices: readonly Price[]) => ResolvedPrice | null {
  const ordered = listsFor(lists, buying)
  return prices => {
    for (const list of ordered) {
      const price = priceIn(list, { lists, prices, quantity, buying })
      if (price) return { ...price, list }
    }
    return null
  }
}

/** What one piece costs in the list of that code now, whoever buys; null: the list gives no price. */
export function priceInList(code: string, { lists, prices, quantity, ...buying }: PriceQuestion): number | null {
  const list = lists.find(each => each.code === code)
  if (!list || !counts(list, buying)) return null
  return priceIn(list, { lists, prices, quantity, buying })?.amount ?? null
}

/** The lists that count for a buyer, in the order in which they are asked. */
const listsFor = (lists: readonly PriceList[], buying: Buying): PriceList[] =>
  lists
    .filter(list => counts(list, buying) && (list.customerType ?? buying.customerType) === buying.customerType)
    .toSorted((a, b) => b.priority - a.priority || generality(a) - generality(b) || a.id - b.id)

/** Says nothing of the buyer's type: the bases of a derived list are lists of others. */
const counts = ({ currency, startsAt, endsAt }: PriceList, buying: Buying): boolean =>
  currency === buying.currency &&
  (startsAt === null || startsAt <= buying.at) &&
  (endsAt === null || buying.at < endsAt)

const generality = ({ customerType }: PriceList): number => (customerType === null ? 1 : 0)

type Found = Omit<ResolvedPrice, 'list'>

interface Known extends Pick<PriceQuestion, 'lists' | 'prices' | 'quantity'> {
  readonly buying: Buying
}

function priceIn({ id, derivedFrom }: PriceList, known: Known): Found | undefined {
  if (!derivedFrom) return ownPrice(id, known)
  const bases: Found[] = []
  for (const code of derivedFrom.mean) {
    const base = known.lists.find(list => list.code === code)
    // Derived from derived lists would let two lists wait for each other.
    const found = base && !base.derivedFrom && counts(base, known.buying) ? ownPrice(base.id, known) : undefined
    if (!found) return undefined
    bases.push(found)
  }
  if (bases.length === 0) return undefined
  const minQuantity = Math.max(...bases.map(base => base.minQuantity))
  return { amount: meanOf(bases.map(base => base.amount)), minQuantity }
}

/** The row of the largest quantity that is reached. */
function ownPrice(listId: number, { prices, quantity }: Known): Found | undefined {
  let best: Price | undefined
  for (const price of prices) {
    if (price.listId !== listId || price.minQuantity > quantity) continue
    if (!best || price.minQuantity > best.minQuantity) best = price
  }
  return best && { amount: best.amount, minQuantity: best.minQuantity }
}
