import type { ShortLine } from '../error-details.ts'
import { availableOf, type StockLevel, type StockLine } from './level.ts'

/** A quantity to promise at one location. */
export interface Take {
  readonly offerId: number
  readonly locationId: number
  readonly quantity: number
}

export type TakePlan =
  | { readonly takes: readonly Take[]; readonly short: readonly [] }
  | { readonly takes: readonly []; readonly short: readonly ShortLine[] }

/**
 * Where to take what is wanted: one location that covers every line, else one per line, else greedily.
 * `lines` name each offer once. Source: `spec/commerce.md` 3.4, step 2.
 */
export function planTakes(lines: readonly StockLine[], levels: readonly StockLevel[]): TakePlan {
  const sellable = levels
    .filter(level => level.sellable)
    .toSorted((a, b) => b.priority - a.priority || a.locationId - b.locationId)
  const levelsOf = Map.groupBy(sellable, level => level.offerId)
  const short = lines.flatMap(line => shortOf(line, levelsOf.get(line.offerId) ?? []))
  if (short.length > 0) return { takes: [], short }
  const whole = locationsIn(sellable).find(id => lines.every(line => covers(levelsOf.get(line.offerId), id, line)))
  return { takes: lines.flatMap(line => takesOf(line, levelsOf.get(line.offerId) ?? [], whole)), short: [] }
}

const freeOf = (level: StockLevel): number => Math.max(0, availableOf(level))
const locationsIn = (levels: readonly StockLevel[]) => [...new Set(levels.map(level => level.locationId))]

function shortOf({ offerId, quantity: requested }: StockLine, levels: readonly StockLevel[]): readonly ShortLine[] {
  const available = levels.reduce((sum, level) => sum + freeOf(level), 0)
  return available >= requested ? [] : [{ offerId, requested, available }]
}

const covers = (levels: readonly StockLevel[] = [], locationId: number, { quantity }: StockLine) =>
  levels.some(level => level.locationId === locationId && freeOf(level) >= quantity)

function takesOf({ offerId, quantity }: StockLine, levels: readonly StockLevel[], whole: number | undefined) {
  const single = whole ?? levels.find(level => freeOf(level) >= quantity)?.locationId
  if (single !== undefined) return [{ offerId, locationId: single, quantity }]
  const takes: Take[] = []
  let rest = quantity
  for (const level of levels) {
    const taken = Math.min(rest, freeOf(level))
    if (taken > 0) takes.push({ offerId, locationId: level.locationId, quantity: taken })
    rest -= taken
  }
  return takes
}
