import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cartLimits } from './cart.ts'
import { mergeCartLines } from './merge-lines.ts'

const line = record({
  offerId: integer({ min: 1, max: 150 }),
  quantity: integer({ min: 1, max: cartLimits.lineQuantity }),
})
const cart = uniqueArray(line, { selector: ({ offerId }) => offerId, maxLength: cartLimits.lines })
const stock = array(record({ offerId: integer({ min: 1, max: 150 }), pieces: constantFrom(0, 1, 500, 5_000) }))
const unseen = (lines: readonly { offerId: number; quantity: number }[]) =>
  lines.map(each => ({ ...each, unitPriceSeen: null }))

describe('carts that are merged', () => {
  it('never lose pieces of the user, and never pass a limit', () => {
    assert(
      property(cart, cart, stock, (own, guest, levels) => {
        const available = new Map(levels.map(({ offerId, pieces }) => [offerId, pieces]))
        const merged = mergeCartLines({ own: unseen(own), guest: unseen(guest), available })
        expect(merged.map(({ offerId }) => offerId)).toEqual(guest.map(({ offerId }) => offerId))
        const after = new Map(own.map(({ offerId, quantity }) => [offerId, quantity]))
        for (const { offerId, outcome, quantity, wanted } of merged) {
          const before = after.get(offerId) ?? 0
          const added = guest.find(each => each.offerId === offerId)?.quantity ?? 0
          expect(wanted).toBe(before + added)
          const most = Math.min(cartLimits.lineQuantity, available.get(offerId) ?? cartLimits.lineQuantity)
          const right = { merged: wanted, clamped: Math.max(before, most), dropped: 0 }
          expect(quantity).toBe(right[outcome])
          expect(outcome === 'dropped' && before > 0).toBe(false)
          if (quantity > 0) after.set(offerId, quantity)
        }
        for (const { offerId, quantity } of own) expect(after.get(offerId)).toBeGreaterThanOrEqual(quantity)
        expect(after.size).toBeLessThanOrEqual(cartLimits.lines)
        expect([...after.values()].every(quantity => quantity > 0 && quantity <= cartLimits.lineQuantity)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('drop what is over a hundred lines, and what cannot be had at all', () => {
    const full = Array.from({ length: cartLimits.lines }, (_, at) => ({ offerId: at + 1, quantity: 1 }))
    const guest = [
      { offerId: 1, quantity: 2 },
      { offerId: 500, quantity: 1 },
    ]
    const available = new Map<number, number>()
    expect(mergeCartLines({ own: unseen(full), guest: unseen(guest), available })).toMatchObject([
      { outcome: 'merged', quantity: 3 },
      { outcome: 'dropped', quantity: 0 },
    ])
    const gone = new Map([[500, 0]])
    expect(mergeCartLines({ own: [], guest: unseen(guest), available: gone })).toMatchObject([
      { outcome: 'merged' },
      { outcome: 'dropped' },
    ])
  })
})
