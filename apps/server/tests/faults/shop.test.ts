import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aReadyCart, onDelivery, untilDecided } from '../_orders.ts'
import { anOrderOver, complete, expire, paymentsOf, refundsOf, runJob, statusOf, timelineOf } from '../_payments.ts'
import { type Person, rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aCoupon } from '../_shop.ts'
import { aStockedOffer, aWaybill } from '../_stock.ts'
import { count, isNaive } from './_replica.ts'
import { walls, withoutLocks } from './_shop/naive-locks.ts'
import { unsoundOrders } from './_shop/soundness.ts'

// Races of `commerce.md` 13 on one server; stock, orders and money are audited after each. Seen to fail with NAIVE=1, which
// plays them without locks: all but the second of row 8, which failed by the audit of the rows before it alone.
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
let server: TestServer
let clerk: Person
beforeAll(async () => {
  server = await testServer({ FAKE_PAYMENTS_SECRET: secret }, undefined, isNaive ? withoutLocks : undefined)
  if (isNaive) await server.backend.pool.query(walls)
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(async () => {
  const { backend } = server
  const idsOf = async (query: string) => (await rowsOf(backend, query)).map(row => String(Object(row).id))
  expect([...(await unsoundOrders(idsOf)), ...(await backend.wired.services.readers.stock.audit())]).toEqual([])
})

type Sent = Awaited<ReturnType<TestServer['sent']>>
const rub = (amount: number) => ({ amount, currency: 'RUB' })
/** Asks again, as clients do, where locks or a full pool turned it away. */
async function byClerk(path: string, json: object = {}): Promise<Sent> {
  for (;;) {
    const answer = await untilDecided(() =>
      server.sent('POST', path, { token: clerk.accessToken, headers: { 'idempotency-key': aKey() }, json }),
    )
    if (answer.status !== 503) return answer
  }
}
let guests = 0
/** A guest of its own: one mail address has at most 20 unpaid orders. */
const aBuyer = () => ({ email: `buyer-${(guests += 1)}@studio.example` })
const outcomesOf = (answers: readonly Sent[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, error } of answers) {
    const outcome = status < 300 ? 'done' : String(error.code)
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}
const firstOf = async (orderId: number) => {
  const [payment] = await paymentsOf(server.backend, orderId)
  if (!payment) throw new Error('the order has no payment')
  return payment
}
const times = (length: number) => Array.from({ length }, (_, n) => n)

/** A confirmed order whose draft waybill has not left yet. */
async function aConvertedOrder(quantity = 1) {
  const offer = await anOfferFor(server.backend, { price: 1_000, stock: quantity })
  const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id, quantity }], ...aBuyer() }, onDelivery)
  const { body } = await byClerk(`/v1/orders/${order.id}/convert`)
  return { ...order, offerId: offer.id, waybillId: Number(body.waybills[0].id), lineId: Number(order.lines[0].id) }
}
const onHandOf = async (offerId: number) => (await server.backend.wired.services.readers.stock.find(offerId))?.onHand

it('row 4: one cart under two keys at once is one order', async () => {
  for (const _ of times(count(3, 50))) {
    const cart = await aReadyCart(server, aBuyer())
    const answers = await Promise.all([cart.checkout(), cart.checkout()])
    expect(outcomesOf(answers)).toEqual({ done: 1, CART_NOT_ACTIVE: 1 })
    const refused = answers.find(({ status }) => status !== 201)
    const placed = answers.find(({ status }) => status === 201)
    expect(refused?.error.details).toEqual({ status: 'converted', order_id: placed?.body.order.id })
  }
})

it('row 5: ten webhooks and the return page at once are one transition and one mail', async () => {
  for (const n of times(count(2, 25))) {
    const email = `webhooks-${n}@studio.example`
    const order = await anOrderOver(server, 1_503, { email })
    const { id: paymentId, providerRef: ref } = await firstOf(order.id)
    const body = JSON.stringify({ type: 'payment.captured', timestamp: new Date(), data: { provider_ref: ref } })
    const at = new Date()
    const headers = {
      'content-type': 'application/json',
      'webhook-id': `msg_row_5_${n}`,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(`msg_row_5_${n}`, at, body),
    }
    await complete(server, ref)
    await Promise.all([
      ...times(10).map(() => server.sent('POST', '/v1/webhooks/payments/fake', { headers, body })),
      ...times(4).map(() => runJob(server.backend, 'payments.sync', { paymentId })),
    ])
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    const types = await timelineOf(server.backend, order.id)
    expect(types.toSorted()).toEqual(['order.confirmed', 'order.placed', 'payment.captured'])
    await server.backend.mailTo(email, `Order ${order.number} is paid`)
    const mails = server.backend.mailbox
      .list()
      .filter(({ to, subject }) => to.includes(email) && subject.includes('paid'))
    expect(mails).toHaveLength(1)
  }
})

it('row 8 (R4): money and the end of the hold race: the order is paid, or expired with one refund', async () => {
  for (const _ of times(count(2, 100))) {
    const order = await anOrderOver(server, 1_703, { stock: 1, ...aBuyer() })
    const { id: paymentId, providerRef } = await firstOf(order.id)
    await rowsOf(server.backend, `update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [
      order.id,
    ])
    await Promise.all([
      runJob(server.backend, 'orders.expire', { orderId: order.id }),
      complete(server, providerRef),
      runJob(server.backend, 'payments.sync', { paymentId }),
      runJob(server.backend, 'payments.sync', { paymentId }),
    ])
    await expect.poll(async () => (await firstOf(order.id)).captured).toBe(1_703)
    const [status, refunds] = [await statusOf(server.backend, order.id), await refundsOf(server.backend, order.id)]
    expect([status, refunds.length]).toEqual(status === 'NEW' ? ['NEW', 0] : ['EXPIRED', 1])
  }
})

it('row 8: money after the end goes back once when the goods are gone', async () => {
  for (const _ of times(count(1, 20))) {
    const order = await anOrderOver(server, 1_703, { stock: 1, ...aBuyer() })
    const { id: paymentId, providerRef } = await firstOf(order.id)
    await expire(server.backend, order.id)
    await aPlacedOrder(server, { lines: [{ offerId: order.offerId }], ...aBuyer() }, onDelivery)
    await complete(server, providerRef)
    await Promise.all(times(4).map(() => runJob(server.backend, 'payments.sync', { paymentId })))
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_703)
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_703, reason: 'late_payment' }])
  }
})

it('row 10: an order is canceled or leaves, when both happen at once', async () => {
  for (const _ of times(count(3, 50))) {
    const { id, waybillId, offerId } = await aConvertedOrder()
    const rivals = [`/v1/orders/${id}/cancel`, `/v1/waybills/${waybillId}/commit`]
    const answers = await Promise.all(rivals.map(path => byClerk(path)))
    expect(outcomesOf(answers)).toEqual({ done: 1, ILLEGAL_TRANSITION: 1 })
    expect(await onHandOf(offerId)).toBe(answers[0]?.status === 200 ? 1 : 0)
  }
})

it('row 11: a waybill that is committed by many at once has one effect', async () => {
  for (const _ of times(count(2, 20))) {
    const { waybillId, offerId } = await aConvertedOrder(2)
    const answers = await Promise.all(times(count(5, 50)).map(() => byClerk(`/v1/waybills/${waybillId}/commit`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await onHandOf(offerId)).toBe(0)
    const moved = 'select count(*)::int from stock_movements where offer_id = $1 and qty_delta < 0'
    expect(await rowsOf(server.backend, moved, [offerId])).toEqual([{ count: 1 }])
  }
})

it('row 12: a receipt whose goods are sold is not taken back', async () => {
  const { id: offerId, waybill } = await aStockedOffer(server.backend, 2)
  const out = await aWaybill(server.backend, { type: 'WAYBILL_OUT', lines: [{ offerId, quantity: 1 }] })
  const [left, reversed] = await Promise.all([
    byClerk(`/v1/waybills/${out.id}/commit`),
    byClerk(`/v1/waybills/${waybill.id}/reverse`),
  ])
  expect(outcomesOf([left, reversed])).toEqual({ done: 1, INSUFFICIENT_STOCK: 1 })
})

it('row 13: refunds that race stay within what was captured', async () => {
  for (const _ of times(count(2, 25))) {
    const order = await anOrderOver(server, 1_600, aBuyer())
    const { id } = await firstOf(order.id)
    const json = { amount: rub(700), reason: 'goodwill' }
    const answers = await Promise.all(times(count(5, 20)).map(() => byClerk(`/v1/payments/${id}/refunds`, json)))
    expect(outcomesOf(answers)).toEqual({ done: 2, EXCEEDS_REMAINING: answers.length - 2 })
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_400)
  }
})
it('row 14: returns that race stay within what was shipped', async () => {
  for (const _ of times(count(2, 25))) {
    const { id, waybillId, lineId, headers } = await aConvertedOrder(3)
    await byClerk(`/v1/waybills/${waybillId}/commit`)
    const json = { reason_code: 'other', lines: [{ order_line_id: lineId, quantity: 2 }] }
    const request = () => untilDecided(() => server.sent('POST', `/v1/orders/${id}/returns`, { headers, json }))
    expect(outcomesOf(await Promise.all(times(count(3, 10)).map(request)))).toEqual({
      done: 1,
      EXCEEDS_REMAINING: count(3, 10) - 1,
    })
  }
})

it('row 19: the last use of a coupon is one order', async () => {
  const offer = await anOfferFor(server.backend, { stock: 100 })
  const { code } = await aCoupon(server.backend, { valueBps: 1_000, usageLimit: 1 })
  const buyers = []
  for (const n of times(count(5, 50))) {
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], email: `coupon-${n}@studio.example` })
    buyers.push({ cart, total: (await cart.call('PUT', '/coupon', { code })).body.total })
  }
  const answers = await Promise.all(buyers.map(({ cart, total }) => cart.checkout({ expected_total: total })))
  expect(outcomesOf(answers)).toEqual({ done: 1, COUPON_INVALID: buyers.length - 1 })
  expect(await rowsOf(server.backend, 'select used_count from coupons where code = $1', [code])).toEqual([
    { used_count: 1 },
  ])
})

describe('row 20: a stocktake while orders ship', () => {
  it('posts exactly, or is stale', async () => {
    for (const _ of times(count(3, 50))) {
      const { offerId, waybillId } = await aConvertedOrder(4)
      const lines = [{ offerId, countedQuantity: 5, expectedOnHand: 4 }]
      const more = await aWaybill(server.backend, { type: 'WAYBILL_IN', lines: [{ offerId, quantity: 3 }] })
      const stocktake = await aWaybill(server.backend, { type: 'WAYBILL_STOCKTAKE', lines })
      const [shipped, received, counted] = await Promise.all(
        [waybillId, more.id, stocktake.id].map(id => byClerk(`/v1/waybills/${id}/commit`)),
      )
      expect([shipped?.status, received?.status]).toEqual([200, 200])
      const isPosted = counted?.status === 200
      expect(isPosted ? 'posted' : counted?.error.code).toBeOneOf(['posted', 'STALE_COUNT'])
      expect(await onHandOf(offerId)).toBe(isPosted ? 4 : 3)
      // What was counted lay there at the moment of its posting, and not only in sum.
      const movement =
        'select on_hand_after from stock_movements m join waybill_lines l on l.id = waybill_line_id where waybill_id = $1'
      expect(await rowsOf(server.backend, movement, [stocktake.id])).toEqual(isPosted ? [{ on_hand_after: 5 }] : [])
    }
  })
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
