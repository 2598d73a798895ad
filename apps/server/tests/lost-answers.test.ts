import { describe, expect, it } from 'vitest'
import { byPlainFetch, bySdk, lostAnswers, lostCheckout } from './_lost-answers.ts'

describe('a write whose answer is lost after its commit', () => {
  it('is repeated by the SDK under one key and makes one row', async () => {
    const { rows, told, lost } = await lostAnswers(20, bySdk)
    expect(lost).toBeGreaterThanOrEqual(20)
    expect({ rows, told }).toEqual({ rows: 20, told: 20 })
  })

  // Fault 23, and section 14, row 5.
  it('row 23: a checkout whose answer is lost is repeated by the SDK as the same order with the same token', async () => {
    const { placed, order, merged, orders, answers } = await lostCheckout()
    const of = (name: string) => answers.filter(({ url }) => url.includes(name)).map(({ isReplayed }) => isReplayed)
    expect([orders, of('carts.checkout')]).toEqual([1, [false, true]])
    expect([order.id, order.number]).toEqual([placed.order.id, placed.order.number])
    expect(merged.cart.lines).toMatchObject([{ quantity: 2 }])
    expect(of('carts.merge')).toHaveLength(2)
  })

  it('makes more rows than writes without a key: the test can fail', async () => {
    const { rows } = await lostAnswers(5, byPlainFetch)
    expect(rows).toBeGreaterThan(5)
  })
})
