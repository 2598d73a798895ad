import { array, assert, bigInt, integer, maxSafeInteger, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnitAmount, maxUnitAmount, meanOf, sumOf, times } from './money.ts'

const amount = integer({ min: 0, max: maxUnitAmount })

describe('meanOf', () => {
  it.each([
    [[1, 2], 2],
    [[1, 1], 1],
    [[0, 1], 1],
    [[1, 1, 2], 1],
    [[1, 2, 2], 2],
    [[maxUnitAmount, maxUnitAmount - 1], maxUnitAmount],
  ])('of %j is %i', (amounts, mean) => expect(meanOf(amounts)).toBe(mean))

  it('is never half a unit or more below, nor more than half above, the exact mean', () => {
    const isHalfUp = (amounts: number[]) => {
      const count = BigInt(amounts.length)
      const off = 2n * (BigInt(meanOf(amounts)) * count - amounts.reduce((sum, one) => sum + BigInt(one), 0n))
      expect(off > -count && off <= count).toBe(true)
    }
    assert(property(array(amount, { minLength: 1, maxLength: 9 }), isHalfUp))
  })

  it('of nothing is refused', () => expect(() => meanOf([])).toThrow(RangeError))
})

describe('sums', () => {
  // R6: 10,000 random carts.
  it('of a cart are the sum of its lines, in safe integers', () => {
    const cart = array(tuple(amount, integer({ min: 1, max: 999 })), { maxLength: 100 })
    const adds = (lines: [number, number][]) => {
      const lineTotals = lines.map(([price, quantity]) => times(price, quantity))
      const exact = lines.reduce((sum, [price, quantity]) => sum + BigInt(price) * BigInt(quantity), 0n)
      expect(BigInt(sumOf(lineTotals))).toBe(exact)
      expect([...lineTotals, sumOf(lineTotals)].every(Number.isSafeInteger)).toBe(true)
    }
    assert(property(cart, adds), { numRuns: 10_000 })
  })

  it('beyond the safe integers are refused, not rounded', () => {
    expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
    expect(() => times(maxUnitAmount, 1_000_000)).toThrow(RangeError)
  })

  it('take integers only', () => {
    expect(() => sumOf([1.5])).toThrow(RangeError)
    expect(() => times(Number.NaN, 1)).toThrow(RangeError)
  })
})

it('a unit price is an integer from 0 to ten thousand million minor units', () => {
  for (const wrong of [-1, 1.5, Number.NaN, 2 ** 53, maxUnitAmount + 1, Number.POSITIVE_INFINITY]) {
    expect([wrong, isUnitAmount(wrong)]).toEqual([wrong, false])
  }
  assert(property(amount, isUnitAmount))
  assert(property(bigInt({ min: BigInt(maxUnitAmount) + 1n }), value => !isUnitAmount(Number(value))))
  assert(property(maxSafeInteger(), value => isUnitAmount(value) === (value >= 0 && value <= maxUnitAmount)))
})
