import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineRefunds, receivedLines, requireReturnable, unitsHeld } from './return-rules.ts'
import type { ReturnStatus } from './return-status.ts'
import type { ReturnLine } from './return.ts'

const aLine = (fields: Partial<ReturnLine> = {}): ReturnLine => ({
  id: 1,
  orderLineId: 5,
  offerId: 9,
  sku: 'LMP-1',
  title: 'Lamp',
  quantity: 2,
  received: 0,
  condition: null,
  refunded: null,
  refundedTax: null,
  ...fields,
})
const aReturn = (status: ReturnStatus, fields: Partial<ReturnLine> = {}) => ({ status, lines: [aLine(fields)] })

describe('units of a line that returns hold', () => {
  it.each<[ReturnStatus, number]>([
    ['requested', 2],
    ['approved', 2],
    ['rejected', 0],
    ['canceled', 0],
    ['received', 1],
    ['refunded', 1],
    ['closed', 1],
  ])('of a %s return are %i', (status, units) => expect(unitsHeld([aReturn(status, { received: 1 })], 5)).toBe(units))
})

describe('a request', () => {
  const orderLines = [{ id: 5, fulfilled: 3 }]
  it('takes what was fulfilled and no other return holds', () =>
    expect(() => requireReturnable(orderLines, [aReturn('approved')], [{ orderLineId: 5, quantity: 1 }])).not.toThrow())

  it('refuses more, and says how many are left', () =>
    expect(() => requireReturnable(orderLines, [aReturn('approved')], [{ orderLineId: 5, quantity: 2 }])).toThrow(
      expect.objectContaining({ code: 'EXCEEDS_REMAINING', details: { remainingQuantity: 1 } }),
    ))

  it('refuses a line of another order', () =>
    expect(() => requireReturnable(orderLines, [], [{ orderLineId: 6, quantity: 1 }])).toThrow(
      expect.objectContaining({ code: 'REFERENCE_MISSING' }),
    ))
})

describe('a receipt', () => {
  it('takes a line that it does not name as wanted and resellable', () =>
    expect(receivedLines([aLine()], [])).toMatchObject([{ received: 2, condition: 'resellable' }]))

  it('takes fewer units than wanted, never more', () => {
    const receipt = { returnLineId: 1, received: 1, condition: 'damaged' } as const
    expect(receivedLines([aLine()], [receipt])).toMatchObject(
      [receipt].map(({ returnLineId: id, ...rest }) => ({ id, ...rest })),
    )
    expect(() => receivedLines([aLine()], [{ ...receipt, received: 3 }])).toThrow(
      expect.objectContaining({ code: 'EXCEEDS_REMAINING' }),
    )
    expect(() => receivedLines([aLine()], [{ ...receipt, returnLineId: 7 }])).toThrow(
      expect.objectContaining({ code: 'REFERENCE_MISSING' }),
    )
  })
})

describe('refunds of a line', () => {
  // RET-2: however the units come back, all of them together give the exact line total and its tax.
  it('add up to the line in any split', () => {
    const split = record({
      parts: array(integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
      lineTotal: integer({ min: 0, max: 10_000_000_000 }),
      taxBps: integer({ min: 0, max: 10_000 }),
    })
    assert(
      property(split, ({ parts, lineTotal, taxBps }) => {
        const quantity = parts.reduce((sum, part) => sum + part, 0)
        const line = { id: 5, quantity, lineTotal, tax: Math.floor((lineTotal * taxBps) / (10_000 + taxBps)) }
        const earlier: { lines: ReturnLine[] }[] = []
        for (const received of parts) {
          const [refund] = lineRefunds([line], earlier, [{ id: 1, orderLineId: 5, received }])
          const { amount = -1, tax = -1 } = refund ?? {}
          expect(amount).toBeGreaterThanOrEqual(tax)
          earlier.push({ lines: [aLine({ received, refunded: amount, refundedTax: tax })] })
        }
        const sum = (of: (each: ReturnLine) => number | null) =>
          earlier.flatMap(({ lines }) => lines).reduce((total, each) => total + (of(each) ?? 0), 0)
        expect(sum(each => each.refunded)).toBe(lineTotal)
        expect(sum(each => each.refundedTax)).toBe(line.tax)
      }),
      { numRuns: 2_000 },
    )
  })
})
