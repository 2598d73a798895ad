/** What lies at one location, and how much of it is promised. */
export interface StockLevel {
  readonly offerId: number
  readonly locationId: number
  readonly onHand: number
  /** Promised to confirmed orders. */
  readonly allocated: number
  /** Held for unpaid orders. */
  readonly reserved: number
  /** How much more than lies there may be promised. */
  readonly backorderLimit: number
  /** Whether buyers can be promised what lies there. */
  readonly sellable: boolean
  /** Locations of a higher priority are emptied first. */
  readonly priority: number
}

export type StockNumbers = Pick<StockLevel, 'onHand' | 'allocated' | 'reserved' | 'backorderLimit'>

/** What can still be promised of a level. */
export const availableOf = ({ onHand, allocated, reserved, backorderLimit }: StockNumbers): number =>
  onHand + backorderLimit - allocated - reserved

/** A quantity of an offer whose stock is managed. */
export interface StockLine {
  readonly offerId: number
  readonly quantity: number
}

/** One line per offer, by offer: the order in which levels are locked. */
export function mergeLines(lines: readonly StockLine[]): readonly StockLine[] {
  const sums = new Map<number, number>()
  for (const { offerId, quantity } of lines) sums.set(offerId, (sums.get(offerId) ?? 0) + quantity)
  return Array.from(sums, ([offerId, quantity]) => ({ offerId, quantity })).toSorted((a, b) => a.offerId - b.offerId)
}
