import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { sumOf } from '../shared/money.ts'
import type { Refund, RefundReason } from './refund.ts'
import { splitRefund, taxOfRefund } from './split-refund.ts'

type Given = Pick<Refund, 'paymentId' | 'amount' | 'shippingAmount' | 'taxAmount' | 'status' | 'reason'>

const wish = record({
  amount: option(integer({ min: 1, max: 5_000 }), { nil: undefined }),
  shippingAmount: integer({ min: 0, max: 500 }),
  taxBps: option(integer({ min: 0, max: 10_000 }), { nil: undefined }),
  hasFailed: boolean(),
})
const history = record({
  captured: array(integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 4 }),
  taxBps: integer({ min: 0, max: 10_000 }),
  wishes: array(wish, { maxLength: 12 }),
})

// Section 6: sums equal what was paid, to the minor unit. Seen to fail while each refund took its own share of the tax.
it('any split of refunds over any payments gives back what was paid, and all of its tax', () => {
  assert(
    property(history, ({ captured, taxBps, wishes }) => {
      const total = sumOf(captured)
      const order = { total, taxTotal: Math.floor((total * taxBps) / 10_000) }
      const earlier: Given[] = []
      const counted = () => earlier.filter(({ status }) => status !== 'failed')
      const held = () =>
        captured.map((money, paymentId) => {
          const given = counted().filter(refund => refund.paymentId === paymentId)
          return { paymentId, left: money - sumOf(given.map(({ amount }) => amount)) }
        })
      const give = (asked: Parameters<typeof splitRefund>[1], status: Refund['status']) => {
        const before = held()
        const parts = splitRefund({ order, earlier, held: before }, asked)
        const left = sumOf(before.map(each => each.left))
        expect(sumOf(parts.map(({ amount }) => amount))).toBe(Math.min(asked.amount ?? left, left))
        for (const part of parts) {
          expect(part.amount).toBeLessThanOrEqual(before[part.paymentId]?.left ?? 0)
          expect(part.taxAmount).toBeLessThanOrEqual(part.amount)
          expect(part.shippingAmount).toBeLessThanOrEqual(part.amount)
          expect(Math.min(part.amount, part.shippingAmount + 1, part.taxAmount + 1)).toBeGreaterThan(0)
        }
        const ids = parts.map(({ paymentId }) => paymentId)
        expect(ids).toEqual(ids.toSorted((a, b) => b - a))
        earlier.push(...parts.map(part => ({ ...part, status, reason: 'return' as const })))
        expect(sumOf(counted().map(({ taxAmount }) => taxAmount))).toBeLessThanOrEqual(order.taxTotal)
      }
      for (const { taxBps: bps, hasFailed, amount, shippingAmount } of wishes) {
        const taxAmount = bps === undefined || amount === undefined ? undefined : Math.floor((amount * bps) / 10_000)
        give({ amount, shippingAmount, taxAmount }, hasFailed ? 'failed' : 'succeeded')
      }
      give({}, 'succeeded')
      expect(sumOf(counted().map(({ amount }) => amount))).toBe(total)
      expect(sumOf(counted().map(({ taxAmount }) => taxAmount))).toBe(order.taxTotal)
    }),
    { numRuns: 500 },
  )
})

it('money that came twice or too late takes no tax, and leaves that of the sale as it is', () => {
  const order = { total: 1_200, taxTotal: 200 }
  const odd = record({
    amount: integer({ min: 1, max: 5_000 }),
    reason: constantFrom<RefundReason>('duplicate', 'late_payment'),
  })
  assert(
    property(array(odd, { maxLength: 3 }), refunds => {
      const earlier = refunds.map(refund => ({ ...refund, taxAmount: 0, status: 'succeeded' }) as const)
      expect(taxOfRefund({ order, earlier }, { amount: 1_200 })).toBe(200)
    }),
  )
})
