import { type CartLine, cartLimits } from './cart.ts'

export const mergeOutcomes = ['merged', 'clamped', 'dropped'] as const
export type MergeOutcome = (typeof mergeOutcomes)[number]

export interface MergedLine {
  readonly offerId: number
  readonly outcome: MergeOutcome
  /** In the user's cart afterwards; 0: not in it. */
  readonly quantity: number
  /** The sum of both carts. */
  readonly wanted: number
  readonly unitPriceSeen: number | null
}

type MergeableLine = Pick<CartLine, 'offerId' | 'quantity' | 'unitPriceSeen'>

interface Merge {
  readonly own: readonly MergeableLine[]
  readonly guest: readonly MergeableLine[]
  /** Pieces that can be promised, by offer; absent: any number. */
  readonly available: ReadonlyMap<number, number>
}

/** Adds a guest's lines to those of a user; a line of the user never loses pieces (`commerce.md` CRT-3). */
export function mergeCartLines({ own, guest, available }: Merge): readonly MergedLine[] {
  const owned = new Map(own.map(line => [line.offerId, line]))
  let free = cartLimits.lines - own.length
  return guest.map(({ offerId, quantity: added, unitPriceSeen }) => {
    const before = owned.get(offerId)
    const wanted = added + (before?.quantity ?? 0)
    const most = Math.min(cartLimits.lineQuantity, available.get(offerId) ?? cartLimits.lineQuantity)
    const quantity = before ? Math.max(before.quantity, Math.min(wanted, most)) : Math.min(wanted, most)
    const fits = before !== undefined || free > 0
    if (!fits || quantity <= 0) return { offerId, outcome: 'dropped', quantity: 0, wanted, unitPriceSeen }
    if (!before) free -= 1
    return { offerId, outcome: quantity < wanted ? 'clamped' : 'merged', quantity, wanted, unitPriceSeen }
  })
}
