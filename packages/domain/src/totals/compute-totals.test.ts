import { array, assert, boolean, constant, integer, oneof, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeTotals, type Totals, type TotalsQuestion } from './compute-totals.ts'

const rate = integer({ min: 0, max: 10_000 })
const price = integer({ min: 0, max: 10_000_000_000 })
const question = record({
  pricesIncludeTax: boolean(),
  lines: array(record({ unitPrice: price, quantity: integer({ min: 1, max: 999 }), taxRateBps: rate }), {
    maxLength: 100,
  }),
  discount: oneof(
    constant(null),
    record({ kind: constant('percent' as const), valueBps: rate }),
    record({ kind: constant('fixed' as const), amount: price }),
  ),
  shipping: oneof(constant(null), record({ price, freeFrom: oneof(constant(null), price), taxRateBps: rate })),
})

const big = (amounts: readonly number[]): bigint => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n)

describe('the totals of any cart', () => {
  // R6 and ORD-1: 10,000 random carts.
  it('are the sum of their parts, in safe integers', () => {
    const holds = (asked: TotalsQuestion) => {
      const totals = computeTotals(asked)
      const { lines, subtotal, discountTotal, shippingTotal, shippingTax, taxTotal, total } = totals
      const onTop = asked.pricesIncludeTax ? 0n : BigInt(taxTotal)
      expect(BigInt(total)).toBe(BigInt(subtotal) - BigInt(discountTotal) + BigInt(shippingTotal) + onTop)
      expect(BigInt(total)).toBe(big(lines.map(line => line.lineTotal)) + BigInt(totals.shippingPaid))
      expect(big(lines.map(line => line.tax)) + BigInt(shippingTax)).toBe(BigInt(taxTotal))
      expect(big(lines.map(line => line.discount))).toBe(BigInt(discountTotal))
      for (const line of lines) expect(line.discount).toBeLessThanOrEqual(line.subtotal)
      const amounts = [...lines.flatMap(line => Object.values(line)), subtotal, discountTotal, taxTotal, total]
      expect(amounts.every(amount => Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
    }
    assert(property(question, holds), { numRuns: 10_000 })
  })

  it('take off all of a coupon, clamped at the subtotal', () => {
    const takesOff = (asked: TotalsQuestion, amount: number) => {
      const totals = computeTotals({ ...asked, discount: { kind: 'fixed', amount } })
      expect(totals.discountTotal).toBe(Math.min(amount, totals.subtotal))
    }
    assert(property(question, price, takesOff))
  })
})

describe('one cart', () => {
  const [goods, small] = [
    { unitPrice: 1_000, quantity: 2, taxRateBps: 2_000 },
    { unitPrice: 999, quantity: 1, taxRateBps: 700 },
  ] as const
  const shipping = { price: 500, freeFrom: 2_999, taxRateBps: 2_000 }
  const totalsOf = (change: Partial<TotalsQuestion>): Totals =>
    computeTotals({ pricesIncludeTax: true, lines: [goods, small], discount: null, shipping, ...change })

  it('ships for nothing from exactly `freeFrom` on, after the discount', () => {
    expect(totalsOf({}).shippingTotal).toBe(0)
    expect(totalsOf({ discount: { kind: 'fixed', amount: 1 } }).shippingTotal).toBe(500)
  })

  it('has its tax inside the prices', () => {
    const { lines, taxTotal, total } = totalsOf({})
    expect(lines.map(({ tax }) => tax)).toEqual([333, 65])
    expect({ taxTotal, total }).toEqual({ taxTotal: 398, total: 2_999 })
  })

  it('has its tax on top of the prices', () => {
    const { lines, shippingPaid, total } = totalsOf({ pricesIncludeTax: false, lines: [goods] })
    expect(lines.map(({ tax, lineTotal }) => ({ tax, lineTotal }))).toEqual([{ tax: 400, lineTotal: 2_400 }])
    expect({ shippingPaid, total }).toEqual({ shippingPaid: 600, total: 3_000 })
  })

  it('rounds a percent discount half up in each line', () => {
    const { lines } = totalsOf({ discount: { kind: 'percent', valueBps: 1_050 } })
    expect(lines.map(({ discount }) => discount)).toEqual([210, 105])
  })

  it('can cost nothing', () => {
    expect(totalsOf({ discount: { kind: 'percent', valueBps: 10_000 }, shipping: null }).total).toBe(0)
  })
})
