import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aReadyCart, expectSoundStock, manual, onDelivery } from '../_orders.ts'
import {
  anOrderOver,
  complete,
  expire,
  fake,
  paymentsOf,
  refundsOf,
  runJob,
  statusOf,
  timelineOf,
} from '../_payments.ts'
import { type Person, rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
let clerk: Person
beforeAll(async () => {
  server = await testServer()
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => expectSoundStock(server.backend))

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const act = (id: number, action: string, json: object = {}) =>
  server.sent('POST', `/v1/payments/${id}/${action}`, {
    token: clerk.accessToken,
    headers: { 'idempotency-key': aKey() },
    json,
  })
const pay = ({ id, headers }: { id: number; headers: Record<string, string> }, json: object) =>
  server.sent('POST', `/v1/orders/${id}/payments`, { headers: { ...headers, 'idempotency-key': aKey() }, json })
const firstOf = async (orderId: number) => {
  const [payment] = await paymentsOf(server.backend, orderId)
  if (!payment) throw new Error('the order has no payment')
  return payment
}

it('200 lists how buyers can pay here, in the order to offer it', async () => {
  const option = (provider: string, method: string | null) => ({ provider, method, publishable_key: null })
  expect((await server.sent('GET', '/v1/payments/options')).body).toEqual({
    items: [option('manual', 'bank_transfer'), option('manual', 'cash_on_delivery'), option('fake', null)],
  })
  const keys = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }
  await using withStripe = await testServer(keys)
  expect((await withStripe.sent('GET', '/v1/payments/options')).body.items[0]).toEqual({
    provider: 'stripe',
    method: null,
    publishable_key: 'pk_test_1',
  })
})

describe('the provider fake at checkout', () => {
  it('201 captured: the order is confirmed in the answer itself', async () => {
    const cart = await aReadyCart(server, { shipping: 490 })
    const { body } = await cart.checkout({ payment: fake })
    expect(body.order).toMatchObject({ status: 'NEW', payment_status: 'captured', hold_expires_at: null })
    expect(body.payment).toMatchObject({ status: 'captured', captured: rub(1_490), provider_ref: expect.any(String) })
  })

  it.each([
    [1_501, 'card_declined'],
    [1_502, 'insufficient_funds'],
  ])('201 of %i with a payment that failed as %s; the goods stay held', async (total, reason) => {
    const cart = await aReadyCart(server, { shipping: total - 1_000 })
    const { status, body } = await cart.checkout({ payment: fake })
    expect([status, body.payment.status, body.payment.failure_reason]).toEqual([201, 'failed', reason])
    expect(body.order.status).toBe('PENDING_PAYMENT')
  })

  it('201 waits for the buyer, and goes on with its webhook', async () => {
    const order = await anOrderOver(server, 1_503)
    const payment = await firstOf(order.id)
    const read = await server.sent('GET', `/v1/payments/${payment.id}`, { headers: order.headers })
    expect(read.body).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'complete_fake_payment' },
      client_secret: expect.any(String),
    })
    expect((await complete(server, payment.providerRef)).status).toBe(204)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    expect((await complete(server, payment.providerRef)).status).toBe(204)
    expect((await complete(server, 'fake_0')).status).toBe(404)
    const settled = await server.sent('GET', `/v1/payments/${payment.id}`, { headers: order.headers })
    expect(settled.body).toMatchObject({ status: 'captured', next_action: null })
    expect(settled.body).not.toHaveProperty('client_secret')
    await server.backend.mailTo('guest@studio.example', `Order ${order.number} is paid`)
  })

  it('201 authorized confirms the order; staff capture it in parts, never more than is left', async () => {
    const order = await anOrderOver(server, 1_505)
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
    const { id } = await firstOf(order.id)
    const part = await act(id, 'capture', { amount: rub(505) })
    expect(part.body).toMatchObject({ status: 'authorized', captured: rub(505) })
    const beyond = await act(id, 'capture', { amount: rub(1_001) })
    expect([beyond.status, beyond.error.code, beyond.error.details]).toEqual([
      409,
      'EXCEEDS_REMAINING',
      { remaining: rub(1_000) },
    ])
    expect((await act(id, 'capture')).body).toMatchObject({ status: 'captured', captured: rub(1_505) })
    const again = await act(id, 'capture')
    expect([again.status, again.error.code]).toEqual([409, 'ILLEGAL_TRANSITION'])
  })

  // Faults 5 and 6.
  it.each([1_507, 1_508])('of %i acts once, however often and in whatever order webhooks come', async total => {
    const order = await anOrderOver(server, total)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    await runJob(server.backend, 'payments.sync', { paymentId: (await firstOf(order.id)).id })
    const types = await timelineOf(server.backend, order.id)
    expect(types.filter(type => type === 'order.confirmed')).toHaveLength(1)
    expect(types.filter(type => type === 'payment.captured')).toHaveLength(1)
    expect(types).not.toContain('payment.authorized')
  })

  // Fault 17.
  it('201 while the provider is away; the next look begins the session', async () => {
    const order = await anOrderOver(server, 1_509)
    expect(await firstOf(order.id)).toMatchObject({ status: 'created', providerRef: null })
    await runJob(server.backend, 'payments.sync', { paymentId: (await firstOf(order.id)).id })
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
  })

  it('201 with less money than asked for: staff must look at it, and the order waits', async () => {
    const order = await anOrderOver(server, 1_510)
    expect(await firstOf(order.id)).toMatchObject({ captured: 1_509, requiresReview: true })
    expect(await statusOf(server.backend, order.id)).toBe('PENDING_PAYMENT')
  })
})

describe('another attempt', () => {
  it('201 after a decline; 409 once the order is paid', async () => {
    const order = await anOrderOver(server, 1_601)
    const second = await pay(order, manual)
    expect([second.status, second.body.status, second.body.method]).toEqual([201, 'awaiting', 'bank_transfer'])
    await act(second.body.id, 'capture', { note: 'statement 3' })
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
    const third = await pay(order, fake)
    expect([third.status, third.error.code]).toEqual([409, 'ILLEGAL_TRANSITION'])
    expect((await paymentsOf(server.backend, order.id)).map(({ status }) => status)).toEqual(['failed', 'captured'])
  })

  it('cancels the one that lives, and extends the hold once', async () => {
    const order = await anOrderOver(server, 1_603)
    const before = await server.backend.wired.services.readers.orders.find(order.id)
    expect((await pay(order, manual)).status).toBe(201)
    const after = await server.backend.wired.services.readers.orders.find(order.id)
    expect(after?.holdExtended).toBe(true)
    expect(String(after?.holdExpiresAt) > String(before?.holdExpiresAt)).toBe(true)
    expect((await paymentsOf(server.backend, order.id)).map(({ status }) => status)).toEqual(['canceled', 'awaiting'])
  })

  it('404 for others, 503 for what is not configured, 402 below the least amount', async () => {
    const order = await anOrderOver(server, 1_701)
    expect((await pay({ id: order.id, headers: { 'order-token': 'x'.repeat(43) } }, fake)).status).toBe(404)
    const stripe = await pay(order, { provider: 'stripe' })
    expect([stripe.status, stripe.error.code]).toEqual([503, 'NOT_CONFIGURED'])
    const method = await pay(order, { provider: 'fake', method: 'bank_transfer' })
    expect([method.status, method.error.code]).toEqual([400, 'INVALID_INPUT'])
    const cheap = await aReadyCart(server, { lines: [{ offerId: (await cheapOffer()).id }], shipping: 0 })
    const declined = await cheap.checkout({ payment: fake })
    expect([declined.status, declined.error.code, declined.error.details]).toEqual([
      402,
      'PAYMENT_DECLINED',
      { reason: 'below_minimum' },
    ])
    const other = await cheap.checkout({ payment: manual })
    expect(other.status).toBe(201)
    const asked = { id: other.body.order.id, headers: { 'order-token': other.body.order_token } }
    const refused = await pay(asked, fake)
    expect([refused.status, refused.error.code]).toEqual([402, 'PAYMENT_DECLINED'])
    expect(await paymentsOf(server.backend, asked.id)).toHaveLength(1)
  })
})

const cheapOffer = () => anOfferFor(server.backend, { price: 40, stock: 5 })

describe('money that staff record', () => {
  it('422 without a note, 200 with one; part of it leaves the order unpaid', async () => {
    const order = await aPlacedOrder(server)
    const { id } = await firstOf(order.id)
    const bare = await act(id, 'capture')
    expect([bare.status, bare.error.code, bare.error.details.rule]).toEqual([
      422,
      'RULE_VIOLATED',
      'note_for_a_manual_payment',
    ])
    expect((await act(id, 'capture', { amount: rub(500), note: 'half' })).body).toMatchObject({ captured: rub(500) })
    expect(await statusOf(server.backend, order.id)).toBe('PENDING_PAYMENT')
    expect((await act(id, 'capture', { note: 'the rest' })).body).toMatchObject({ status: 'captured' })
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
  })

  it('200 canceled; 409 again; 412 for who saw another version', async () => {
    const order = await aPlacedOrder(server)
    const { id } = await firstOf(order.id)
    const late = await server.sent('POST', `/v1/payments/${id}/cancel`, {
      token: clerk.accessToken,
      headers: { 'if-match': '"9-x"' },
    })
    expect([late.status, late.error.code]).toEqual([412, 'VERSION_CONFLICT'])
    expect((await act(id, 'cancel')).body.status).toBe('canceled')
    const again = await act(id, 'cancel')
    expect([again.status, again.error.code]).toEqual([409, 'ILLEGAL_TRANSITION'])
  })

  it('400 without a key', async () => {
    const answer = await server.sent('POST', '/v1/payments/1/capture', { token: clerk.accessToken, json: {} })
    expect([answer.status, answer.error.code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED'])
  })
})

describe('a refund', () => {
  it('202 sent by a job; 409 above what is left; shipping goes back once', async () => {
    const order = await anOrderOver(server, 1_600)
    const { id } = await firstOf(order.id)
    const first = await act(id, 'refunds', { amount: rub(700), reason: 'goodwill', shipping_amount: rub(600) })
    expect([first.status, first.body.status, first.body.shipping_amount]).toEqual([202, 'pending', rub(600)])
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(700)
    const shipping = await act(id, 'refunds', { amount: rub(100), reason: 'shipping', shipping_amount: rub(1) })
    expect([shipping.status, shipping.error.details]).toEqual([409, { remaining: rub(0) }])
    const beyond = await act(id, 'refunds', { amount: rub(901), reason: 'price' })
    expect([beyond.status, beyond.error.code, beyond.error.details]).toEqual([
      409,
      'EXCEEDS_REMAINING',
      { remaining: rub(900) },
    ])
    const list = await server.sent('GET', `/v1/payments/${id}/refunds`, { token: clerk.accessToken })
    expect(list.body.items).toMatchObject([{ id: first.body.id, status: 'succeeded', amount: rub(700) }])
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
  })

  // Fault 13. Seen to fail without the lock of the payment: both were accepted.
  it('keeps the sum within what was captured, when two race', async () => {
    const order = await anOrderOver(server, 1_600)
    const { id } = await firstOf(order.id)
    const race = await Promise.all(
      Array.from({ length: 5 }, () => act(id, 'refunds', { amount: rub(900), reason: 'goodwill' })),
    )
    expect(race.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409, 409, 409, 409])
  })

  it('that the provider refuses stays visible, and is tried again as the same row', async () => {
    const order = await anOrderOver(server, 1_611)
    const { id } = await firstOf(order.id)
    const asked = await act(id, 'refunds', { amount: rub(611), reason: 'goodwill' })
    const refundId = asked.body.id
    await expect.poll(async () => (await refundsOf(server.backend, order.id))[0]?.status).toBe('failed')
    await runJob(server.backend, 'payments.refund', { refundId, attempt: 1 })
    expect(await refundsOf(server.backend, order.id)).toMatchObject([
      { id: refundId, status: 'succeeded', attempt: 1, failureReason: null },
    ])
    expect((await firstOf(order.id)).refunded).toBe(611)
    const types = await timelineOf(server.backend, order.id)
    expect(types.filter(type => type.startsWith('refund.'))).toEqual(['refund.failed', 'refund.succeeded'])
  })
})

describe('late money', () => {
  // Fault 8.
  it('restores an expired order whose goods are found again', async () => {
    const order = await anOrderOver(server, 1_703, { stock: 1 })
    const { providerRef } = await firstOf(order.id)
    await expire(server.backend, order.id)
    await complete(server, providerRef)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    expect(await refundsOf(server.backend, order.id)).toEqual([])
  })

  it('goes back once when the goods are gone', async () => {
    const order = await anOrderOver(server, 1_703, { stock: 1 })
    const { providerRef } = await firstOf(order.id)
    await expire(server.backend, order.id)
    await aPlacedOrder(server, { lines: [{ offerId: order.offerId }] }, onDelivery)
    await complete(server, providerRef)
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_703)
    await runJob(server.backend, 'payments.sync', { paymentId: (await firstOf(order.id)).id })
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_703, reason: 'late_payment' }])
    expect(await statusOf(server.backend, order.id)).toBe('EXPIRED')
    expect(await timelineOf(server.backend, order.id)).toContain('payment.auto_refunded')
    await server.backend.mailTo('guest@studio.example', `Refund of order ${order.number}`)
    const subjects = server.backend.mailbox.list().map(({ subject }) => subject)
    expect(subjects.filter(subject => subject.includes(order.number))).not.toContain(`Order ${order.number} is paid`)
  })

  // R4 at a small count. Seen to fail with a settle that did not lock the order: both sides won.
  it('and the end of the hold race: the order is paid, or expired with one refund', async () => {
    const rounds = await Promise.all(Array.from({ length: 8 }, () => anOrderOver(server, 1_703, { stock: 1 })))
    for (const order of rounds) {
      const { id, providerRef } = await firstOf(order.id)
      await rowsOf(server.backend, `update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [
        order.id,
      ])
      await Promise.all([
        runJob(server.backend, 'orders.expire', { orderId: order.id }),
        complete(server, providerRef),
        runJob(server.backend, 'payments.sync', { paymentId: id }),
      ])
    }
    for (const { id } of rounds) {
      await expect.poll(async () => (await firstOf(id)).captured).toBe(1_703)
      const [status, refunds] = [await statusOf(server.backend, id), await refundsOf(server.backend, id)]
      expect([status, refunds.length]).toEqual(status === 'NEW' ? ['NEW', 0] : ['EXPIRED', 1])
    }
  })

  // Fault 22, and 14.6: the first card's money arrives after the bank transfer.
  it('of a second payment goes back whole', async () => {
    const order = await anOrderOver(server, 1_801)
    const { providerRef } = await firstOf(order.id)
    const second = await pay(order, manual)
    await act(second.body.id, 'capture', { note: 'statement 4' })
    await complete(server, providerRef)
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_801)
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_801, reason: 'duplicate' }])
    expect(await statusOf(server.backend, order.id)).toBe('NEW')
  })

  it('of a canceled order goes back', async () => {
    const order = await anOrderOver(server, 1_806)
    await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers })
    await runJob(server.backend, 'payments.cancel', { paymentId: (await firstOf(order.id)).id })
    await complete(server, (await firstOf(order.id)).providerRef)
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_806)
    expect(await statusOf(server.backend, order.id)).toBe('CANCELED')
  })

  // Seen to fail: a killed process left captured money at the provider that no job asked about.
  it('of a session whose reference was never stored goes back, when its order is canceled', async () => {
    const order = await anOrderOver(server, 1_909)
    await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers })
    await expect.poll(async () => (await firstOf(order.id)).refunded).toBe(1_909)
    expect(await refundsOf(server.backend, order.id)).toMatchObject([{ amount: 1_909, reason: 'late_payment' }])
    expect(await statusOf(server.backend, order.id)).toBe('CANCELED')
  })

  it('does not arise where no session was begun before the order was canceled', async () => {
    const order = await anOrderOver(server, 1_909)
    await rowsOf(server.backend, 'delete from fake_payments where payment_id = $1', [(await firstOf(order.id)).id])
    await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers })
    await expect.poll(async () => (await firstOf(order.id)).providerRef).not.toBe(null)
    expect(await firstOf(order.id)).toMatchObject({ status: 'canceled', captured: 0 })
    expect(await refundsOf(server.backend, order.id)).toEqual([])
  })
})

it('has met no error that is not listed', () => {
  expect(server.unforeseen).toEqual([])
  expect(server.backend.errors.filter(line => !line.includes('PROVIDER_UNAVAILABLE'))).toEqual([])
})
