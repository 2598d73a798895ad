import type { CustomerType } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'

/** Who pays what, and when. */
export interface PriceList {
  readonly id: number
  readonly code: string
  /** ISO 4217. */
  readonly currency: string
  /** Null: for every buyer. */
  readonly customerType: CustomerType | null
  /** The higher one counts first. */
  readonly priority: number
  /** First moment it counts; null: since ever. */
  readonly startsAt: Timestamp | null
  /** First moment it counts no more; null: without end. */
  readonly endsAt: Timestamp | null
  /** Set: it has no rows of its own: each price is the mean, half up, of what the named fixed lists give. */
  readonly derivedFrom: { readonly mean: readonly string[] } | null
}

/** What a caller decides of a price list; code, currency and kind are decided once. */
export type PriceListFields = Omit<PriceList, 'id'>
export type PriceListPatch = Partial<Omit<PriceListFields, 'code' | 'currency'>>

export const priceListFieldsOf = (list: PriceList): PriceListFields => ({
  code: list.code,
  currency: list.currency,
  customerType: list.customerType,
  priority: list.priority,
  startsAt: list.startsAt,
  endsAt: list.endsAt,
  derivedFrom: list.derivedFrom,
})

/** The price of one piece of one offer, from a quantity on. */
export interface Price {
  readonly listId: number
  /** At least 1. */
  readonly minQuantity: number
  /** Minor units of the list's currency. */
  readonly amount: number
}

/** What one piece costs, and why. */
export interface ResolvedPrice {
  /** Minor units. */
  readonly amount: number
  readonly list: PriceList
  /** The quantity from which this price holds; of a derived price, from which all its bases hold. */
  readonly minQuantity: number
}
