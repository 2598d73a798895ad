import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aReadyCart, expectSoundStock, manual, onDelivery, untilDecided } from '../_orders.ts'
import { anOrderOver, complete, expire, fake, paymentsOf, refundsOf, runJob, statusOf } from '../_payments.ts'
import { type Person, rowsOf } from '../_people.ts'
import { withSeller } from '../_sales.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aCoupon } from '../_shop.ts'

// What shops on other systems complained of: `spec/commerce.md` 14.
let server: TestServer
let clerk: Person
beforeAll(async () => {
  server = await testServer()
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => expectSoundStock(server.backend))

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const act = (path: string, json: object = {}) =>
  server.sent('POST', `/v1/${path}`, {
    token: clerk.accessToken,
    headers: { 'idempotency-key': aKey() },
    json,
  })
const levelOf = (offerId: number) =>
  rowsOf(server.backend, 'select on_hand, allocated, reserved from stock_levels where offer_id = $1', [offerId])
const codesOf = (answers: readonly { status: number; error?: { code?: string } }[]) =>
  answers.map(({ status, error }) => error?.code ?? String(status))

const decide = (path: string) => untilDecided(() => act(path))

/** An order of two pieces of five, sent by its waybill. */
async function aShipped() {
  const { id: offerId } = await anOfferFor(server.backend, { price: 1_000, stock: 5 })
  const order = await aPlacedOrder(server, { lines: [{ offerId, quantity: 2 }] }, onDelivery)
  const { body } = await act(`orders/${order.id}/convert`)
  const waybillId = Number(body.waybills[0].id)
  await act(`waybills/${waybillId}/commit`)
  const read = await server.sent('GET', `/v1/orders/${order.id}`, { token: clerk.accessToken })
  return { id: order.id, offerId, waybillId, lineId: Number(read.body.lines[0].id), headers: order.headers }
}

describe('goods that came back', () => {
  // Row 2.
  it('stay as they are when the order is canceled or its waybill reversed afterwards', async () => {
    const order = await aShipped()
    const lines = [{ order_line_id: order.lineId, quantity: 2 }]
    const { body } = await act(`orders/${order.id}/returns`, { reason_code: 'changed_mind', lines })
    await act(`returns/${body.id}/approve`)
    await act(`returns/${body.id}/receive`)
    const asReturned = [{ on_hand: 5, allocated: 0, reserved: 0 }]
    expect(await levelOf(order.offerId)).toEqual(asReturned)
    const attempts = [
      await act(`orders/${order.id}/cancel`),
      await act(`waybills/${order.waybillId}/reverse`),
      await act(`returns/${body.id}/receive`),
      await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers }),
    ]
    expect(codesOf(attempts)).toEqual([
      'ILLEGAL_TRANSITION',
      'EXCEEDS_REMAINING',
      'ILLEGAL_TRANSITION',
      'ILLEGAL_TRANSITION',
    ])
    await act(`orders/${order.id}/deliver`)
    expect((await act(`returns/${body.id}/refund`)).status).toBe(200)
    const afterwards = [await act(`waybills/${order.waybillId}/reverse`), await act(`orders/${order.id}/cancel`)]
    expect(codesOf(afterwards)).toEqual(['ILLEGAL_TRANSITION', 'ILLEGAL_TRANSITION'])
    expect(await levelOf(order.offerId)).toEqual(asReturned)
  })
})

describe('a cancellation', () => {
  // Row 3.
  it('after goodwill gave everything back sets the goods free once, and pays nothing twice', async () => {
    const order = await anOrderOver(server, 1_600, { stock: 3 })
    const payment = await order.payment()
    await act(`payments/${payment?.id}/refunds`, { amount: rub(1_600), reason: 'goodwill' })
    await expect.poll(async () => (await order.payment())?.refunded).toBe(1_600)
    const both = await Promise.all([act(`orders/${order.id}/cancel`), act(`orders/${order.id}/cancel`)])
    expect(codesOf(both).toSorted()).toEqual(['200', 'ILLEGAL_TRANSITION'])
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_600, reason: 'goodwill' }])
    expect(await levelOf(order.offerId)).toEqual([{ on_hand: 3, allocated: 0, reserved: 0 }])
  })

  // Fault 10 at a small count.
  it('and the commit of its waybill race: the goods left, or they are free', async () => {
    for (const isCanceledFirst of [true, false, true, false]) {
      const { id: offerId } = await anOfferFor(server.backend, { price: 1_000, stock: 2 })
      const { id } = await aPlacedOrder(server, { lines: [{ offerId, quantity: 2 }] }, onDelivery)
      const { body } = await act(`orders/${id}/convert`)
      const rivals = [`orders/${id}/cancel`, `waybills/${body.waybills[0].id}/commit`]
      const ended = await Promise.all((isCanceledFirst ? rivals : rivals.toReversed()).map(decide))
      expect(codesOf(ended).toSorted()).toEqual(['200', 'ILLEGAL_TRANSITION'])
      const isShipped = (await statusOf(server.backend, id)) === 'SHIPPING'
      expect(await levelOf(offerId)).toEqual([{ on_hand: isShipped ? 0 : 2, allocated: 0, reserved: 0 }])
    }
  })
})

it('a coupon is held by an unpaid order, used by a confirmed one, and free after its cancellation', async () => {
  const { code } = await aCoupon(server.backend, { valueBps: 1_000 })
  const state = async (orderId: number) =>
    Object((await rowsOf(server.backend, 'select state from coupon_uses where order_id = $1', [orderId]))[0]).state
  const order = async (payment: object) => {
    const cart = await aReadyCart(server)
    const { body } = await cart.call('PUT', '/coupon', { code })
    return Number((await cart.checkout({ expected_total: body.total, payment })).body.order.id)
  }
  const [waiting, confirmed] = [await order(manual), await order(onDelivery)]
  expect([await state(waiting), await state(confirmed)]).toEqual(['held', 'used'])
  await act(`orders/${waiting}/accept`)
  await act(`orders/${confirmed}/cancel`)
  expect([await state(waiting), await state(confirmed)]).toEqual(['used', 'returned'])
})

describe('the coupon of an order that late money restores', () => {
  const used = async (code: string) =>
    rowsOf(server.backend, 'select used_count from coupons where code = $1', [code]).then(
      ([row]) => Object(row).used_count,
    )

  /** An order of 1,003 that waits for its buyer, with the only use of a coupon, past its time. */
  async function anExpired() {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 1 })
    const { code } = await aCoupon(server.backend, { kind: 'fixed', amount: rub(497), usageLimit: 1 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }] })
    const { body } = await cart.call('PUT', '/coupon', { code })
    const checkout = await cart.checkout({ expected_total: body.total, payment: fake })
    const id = Number(checkout.body.order.id)
    const [payment] = await paymentsOf(server.backend, id)
    await expire(server.backend, id)
    expect(await used(code)).toBe(0)
    return { id, code, ref: payment?.providerRef, offerId: offer.id }
  }

  it('is counted again, and given back when it is canceled', async () => {
    const order = await anExpired()
    await complete(server, order.ref)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    expect(await used(order.code)).toBe(1)
    await act(`orders/${order.id}/cancel`)
    expect(await used(order.code)).toBe(0)
  })

  it('goes with the money back when its last use is taken', async () => {
    const order = await anExpired()
    const other = await aReadyCart(server)
    const { body } = await other.call('PUT', '/coupon', { code: order.code })
    expect((await other.checkout({ expected_total: body.total })).status).toBe(201)
    await complete(server, order.ref)
    await expect.poll(async () => (await paymentsOf(server.backend, order.id))[0]?.refunded).toBe(1_003)
    expect(await statusOf(server.backend, order.id)).toBe('EXPIRED')
    expect([await used(order.code), await levelOf(order.offerId)]).toEqual([
      1,
      [{ on_hand: 1, allocated: 0, reserved: 0 }],
    ])
  })
})

describe('an order', () => {
  // Row 6.
  it('declined twice and paid by bank transfer gives the late money of the first card back, with one mail', async () => {
    const order = await anOrderOver(server, 1_901, { stock: 1 })
    const pay = (json: object) =>
      server.sent('POST', `/v1/orders/${order.id}/payments`, {
        headers: { ...order.headers, 'idempotency-key': aKey() },
        json,
      })
    const first = await order.payment()
    expect((await pay(fake)).body).toMatchObject({ status: 'failed', failure_reason: 'card_declined' })
    const { body: transfer } = await pay(manual)
    await act(`payments/${transfer.id}/capture`, { note: 'statement 7' })
    await complete(server, first?.providerRef)
    await expect.poll(async () => (await order.payment())?.refunded).toBe(1_901)
    const attempts = await paymentsOf(server.backend, order.id)
    expect(attempts.map(({ status }) => status)).toEqual(['captured', 'failed', 'captured'])
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_901, reason: 'duplicate' }])
    expect(await levelOf(order.offerId)).toEqual([{ on_hand: 1, allocated: 1, reserved: 0 }])
    const subject = `Refund of order ${order.number}`
    await server.backend.mailTo('guest@studio.example', subject)
    await runJob(server.backend, 'payments.sync', { paymentId: first?.id ?? 0 })
    expect(server.backend.mailbox.list().filter(mail => mail.subject === subject)).toHaveLength(1)
  })

  // Row 7.
  it('of nothing to pay is shipped with an invoice of 0, and never expires', async () => {
    await withSeller(server.backend)
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 1 })
    const { code } = await aCoupon(server.backend, { valueBps: 10_000 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], shipping: 0 })
    await cart.call('PUT', '/coupon', { code })
    const { body } = await cart.checkout({ expected_total: rub(0), payment: fake })
    expect(body.order).toMatchObject({ status: 'NEW', hold_expires_at: null })
    expect(await levelOf(offer.id)).toEqual([{ on_hand: 1, allocated: 1, reserved: 0 }])
    const converted = await act(`orders/${body.order.id}/convert`)
    await act(`waybills/${converted.body.waybills[0].id}/commit`)
    const { body: documents } = await server.sent('GET', `/v1/orders/${body.order.id}/documents`, {
      token: clerk.accessToken,
    })
    const invoices = documents.items.filter(({ kind }: { kind: string }) => kind === 'invoice')
    expect(invoices).toMatchObject([{ number: expect.stringMatching(/^I-\d{4}-\d{6}$/), total: rub(0) }])
  })
})

describe('what staff decide', () => {
  it('200 odd money loses its flag once it was looked at; 412 for who saw another version; 400 without a note', async () => {
    const order = await anOrderOver(server, 1_510)
    const payment = await order.payment()
    const path = `/v1/payments/${payment?.id}/review`
    const flagged = () =>
      server
        .sent('GET', '/v1/orders?requires_review=true', { token: clerk.accessToken })
        .then(({ body }) => body.items.map(({ id }: { id: number }) => id))
    expect(await flagged()).toContain(order.id)
    const json = { note: 'The buyer brings the rest' }
    const stale = await server.sent('POST', path, { token: clerk.accessToken, json, headers: { 'if-match': '"99"' } })
    expect(stale.status).toBe(412)
    expect((await act(`payments/${payment?.id}/review`)).error.code).toBe('INVALID_INPUT')
    expect((await act(`payments/${payment?.id}/review`, json)).body.requires_review).toBe(false)
    expect(await flagged()).not.toContain(order.id)
    const again = await act(`payments/${payment?.id}/review`, json)
    expect([again.status, again.body.requires_review]).toEqual([200, false])
    expect((await act('payments/999999/review', json)).status).toBe(404)
    const timeline = await server.sent('GET', `/v1/orders/${order.id}/timeline`, { token: clerk.accessToken })
    expect(timeline.body.items.filter(({ type }: { type: string }) => type === 'payment.reviewed')).toMatchObject([
      { actor: 'staff', data: { note: 'The buyer brings the rest' } },
    ])
  })

  it('200 a refused refund is in the list of failed ones, and is sent again; 409 once it went through', async () => {
    const order = await anOrderOver(server, 1_611)
    const asked = await act(`payments/${(await order.payment())?.id}/refunds`, { amount: rub(611), reason: 'goodwill' })
    const refundId = Number(asked.body.id)
    const failed = () =>
      server
        .sent('GET', `/v1/refunds?status=failed&order_id=${order.id}`, { token: clerk.accessToken })
        .then(({ body }) => body.items)
    await expect
      .poll(failed)
      .toMatchObject([{ id: refundId, order_number: order.number, amount: rub(611), attempt: 1 }])
    expect((await act(`refunds/${refundId}/retry`)).body).toMatchObject({ status: 'pending', failure_reason: null })
    await expect.poll(async () => (await order.payment())?.refunded).toBe(611)
    expect(await failed()).toEqual([])
    const again = await act(`refunds/${refundId}/retry`)
    expect([again.status, again.error.code]).toEqual([409, 'ILLEGAL_TRANSITION'])
    expect((await act('refunds/999999/retry')).status).toBe(404)
    // The try by itself, which was planned when the provider refused, finds nothing to do.
    await runJob(server.backend, 'payments.refund', { refundId, attempt: 1 })
    expect((await order.payment())?.refunded).toBe(611)
  })

  it('409 a refused refund whose money went back otherwise', async () => {
    const order = await anOrderOver(server, 1_611)
    const path = `payments/${(await order.payment())?.id}/refunds`
    const asked = await act(path, { amount: rub(1_000), reason: 'goodwill' })
    await expect.poll(async () => (await refundsOf(server.backend, order.id))[0]?.status).toBe('failed')
    await act(path, { amount: rub(800), reason: 'goodwill' })
    const refused = await act(`refunds/${asked.body.id}/retry`)
    expect([refused.status, refused.error.code, refused.error.details]).toEqual([
      409,
      'EXCEEDS_REMAINING',
      { remaining: rub(811) },
    ])
  })
})

it('no error of these was unforeseen', () => expect(server.unforeseen).toEqual([]))
