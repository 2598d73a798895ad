import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextShare, shareOf, spread } from './money-shares.ts'

const amount = integer({ min: 0, max: 1_000_000_000_000 })

it.each([
  { of: 1, part: 1, whole: 2, share: 1 },
  { of: 100, part: 1, whole: 3, share: 33 },
  { of: 100, part: 2, whole: 3, share: 67 },
  { of: 0, part: 1, whole: 3, share: 0 },
  { of: 9_007_199_254_740_991, part: 1, whole: 1, share: 9_007_199_254_740_991 },
])('$of x $part / $whole is $share, half up', ({ of, part, whole, share }) => {
  expect(shareOf(of, part, whole)).toBe(share)
})

it('shares taken in any split add up to the amount', () => {
  const splits = array(integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 })
  assert(
    property(amount, splits, (total, parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0)
      let already = 0
      let given = 0
      for (const part of parts) {
        const share = nextShare({ amount: total, whole, already, part })
        expect(share).toBeGreaterThanOrEqual(0)
        given += share
        already += part
      }
      expect(given).toBe(total)
    }),
  )
})

describe('an amount that is spread', () => {
  const weights = array(integer({ min: 0, max: 10_000_000_000 }), { minLength: 1, maxLength: 20 })

  it('adds up, is never above a weight, and gives nothing to weights of 0', () => {
    assert(
      property(weights, amount, (wanted, size) => {
        const whole = wanted.reduce((sum, weight) => sum + weight, 0)
        const total = Math.min(size, whole)
        const shares = spread(total, wanted)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
        shares.forEach((share, index) => expect(share).toBeLessThanOrEqual(wanted[index] ?? 0))
      }),
    )
  })

  it('gives a tie to the lower index', () => {
    expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(spread(2, [5, 0, 5, 5])).toEqual([1, 0, 1, 0])
  })
})
