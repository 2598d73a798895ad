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

  // Each amount against its own formula in exact fractions: half up, per line.
  it('round discount and tax of each line half up, and leave shipping to its own tax class', () => {
    const isHalfUp = (rounded: number, top: bigint, bottom: bigint) => {
      const off = 2n * (BigInt(rounded) * bottom - top)
      expect(off > -bottom && off <= bottom).toBe(true)
    }
    const holds = (asked: TotalsQuestion) => {
      const { lines, shippingTotal, shippingTax } = computeTotals(asked)
      const taxed = (base: number, bps: number, tax: number) =>
        isHalfUp(tax, BigInt(base) * BigInt(bps), BigInt(asked.pricesIncludeTax ? 10_000 + bps : 10_000))
      lines.forEach(({ subtotal, discount, tax }, at) => {
        if (asked.discount?.kind === 'percent')
          isHalfUp(discount, BigInt(subtotal) * BigInt(asked.discount.valueBps), 10_000n)
        taxed(subtotal - discount, asked.lines[at]?.taxRateBps ?? 0, tax)
      })
      taxed(shippingTotal, asked.shipping?.taxRateBps ?? 0, shippingTax)
    }
    assert(property(question, holds), { numRuns: 500 })
  })

  it('a coupon changes what shipping costs only by what is free from an amount on', () => {
    const holds = (asked: TotalsQuestion) => {
      const { subtotal, discountTotal, shippingTotal } = computeTotals(asked)
      const { price: cost = 0, freeFrom = null } = asked.shipping ?? {}
      expect(shippingTotal).toBe(freeFrom !== null && subtotal - discountTotal >= freeFrom ? 0 : cost)
    }
    assert(property(question, holds), { numRuns: 500 })
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
