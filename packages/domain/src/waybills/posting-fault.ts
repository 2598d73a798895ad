import type { DetailsByCode } from '../error-details.ts'
import type { Movement } from '../stock/ports.ts'
import { availableOf, type StockLevel } from '../stock/level.ts'
import type { WaybillWithLines } from './waybill.ts'

interface Place {
  readonly offerId: number
  readonly locationId: number
}

/** Why a waybill cannot be posted on these levels; `stranding`: goods are there, and promised to orders. */
export type PostingFault =
  | { readonly code: 'INSUFFICIENT_STOCK'; readonly lines: DetailsByCode['INSUFFICIENT_STOCK']['lines'] }
  | { readonly code: 'STALE_COUNT'; readonly lines: DetailsByCode['STALE_COUNT']['lines'] }
  | { readonly code: 'WOULD_STRAND_ORDERS'; readonly stranding: readonly Place[] }
  | { readonly code: 'TOO_MUCH' }

/** What one level may hold. */
const mostOnHand = 1_000_000_000

type Posted = Pick<WaybillWithLines, 'type' | 'locationId' | 'reversesId' | 'orderId' | 'lines'>

/** Judges movements on locked levels. Source: `spec/commerce.md` 3.2, STK-7 to STK-9; `commerce-wire.md` CW-50. */
export function postingFault(
  waybill: Posted,
  movements: readonly Movement[],
  levels: readonly StockLevel[],
): PostingFault | undefined {
  const stale = staleCounts(waybill, levels)
  if (stale.length > 0) return { code: 'STALE_COUNT', lines: stale }
  const changes = sumByLevel(movements, levels)
  if (changes.some(({ level, delta }) => level.onHand + delta > mostOnHand)) return { code: 'TOO_MUCH' }
  // Goods that leave for an order are taken from what was promised to it.
  if (waybill.type === 'WAYBILL_OUT' && waybill.orderId !== null) return undefined
  const losses = changes.filter(({ delta }) => delta < 0)
  const missing = losses.filter(({ level, delta }) => level.onHand + delta < 0)
  const promised = losses.filter(({ level, delta }) => availableOf(level) + delta < 0)
  if (missing.length > 0) return { code: 'INSUFFICIENT_STOCK', lines: missing.map(shortLine) }
  if (promised.length === 0) return undefined
  return isChosen(waybill)
    ? { code: 'INSUFFICIENT_STOCK', lines: promised.map(shortLine) }
    : { code: 'WOULD_STRAND_ORDERS', stranding: promised.map(({ level }) => level) }
}

/** Goods that staff choose to send away, against losses that have happened already. */
const isChosen = ({ type, reversesId }: Posted): boolean =>
  reversesId === null && (type === 'WAYBILL_OUT' || type === 'WAYBILL_TRANSFER' || type === 'WAYBILL_SUPPLIER_RETURN')

interface LevelChange {
  readonly level: StockLevel
  readonly delta: number
}

const shortLine = ({ level, delta }: LevelChange) => ({
  offerId: level.offerId,
  requested: -delta,
  available: Math.min(-delta, Math.max(0, Math.min(level.onHand, availableOf(level)))),
})

const sumByLevel = (movements: readonly Movement[], levels: readonly StockLevel[]): readonly LevelChange[] =>
  levels.map(level => ({
    level,
    delta: movements
      .filter(({ offerId, locationId }) => offerId === level.offerId && locationId === level.locationId)
      .reduce((sum, { delta }) => sum + delta, 0),
  }))

/** Counts of one offer are summed: two shelves of it are two lines. */
function staleCounts({ type, locationId, reversesId, lines }: Posted, levels: readonly StockLevel[]) {
  if (type !== 'WAYBILL_STOCKTAKE' || reversesId !== null) return []
  const expected = new Map<number, number>()
  for (const { offerId, expectedOnHand, manageStock } of lines) {
    if (manageStock) expected.set(offerId, (expected.get(offerId) ?? 0) + (expectedOnHand ?? 0))
  }
  return [...expected].flatMap(([offerId, count]) => {
    const level = levels.find(one => one.offerId === offerId && one.locationId === locationId)
    const onHand = level?.onHand ?? 0
    return onHand === count ? [] : [{ offerId, expected: count, onHand }]
  })
}
