import { type Availability, availabilityOf } from '../offers/offer.ts'

/** How much of an offer buyers could be promised before and after a statement. */
export interface AvailabilityChange {
  readonly offerId: number
  readonly productId: number
  readonly manageStock: boolean
  readonly lowStockThreshold: number
  readonly before: number
  readonly after: number
}

/** An offer that now reads otherwise. */
export interface AvailabilityFlip {
  readonly offerId: number
  readonly productId: number
  readonly from: Availability
  readonly to: Availability
}

/** Most changes of a number change nothing that a buyer reads. */
export const flipsIn = (changes: readonly AvailabilityChange[]): readonly AvailabilityFlip[] =>
  changes.flatMap(({ offerId, productId, before, after, ...offer }) => {
    const from = availabilityOf({ ...offer, quantity: before })
    const to = availabilityOf({ ...offer, quantity: after })
    return from === to ? [] : [{ offerId, productId, from, to }]
  })
