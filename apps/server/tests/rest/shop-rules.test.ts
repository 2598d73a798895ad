import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { address, aGuestCart, anOfferFor, setPrice } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aReadyCart, expectSoundStock, manual, onDelivery, untilDecided } from '../_orders.ts'
import { anOrderOver, expire, fake, paymentsOf, refundsOf, runJob, statusOf } from '../_payments.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { withSeller } from '../_sales.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aCoupon, aShippingMethod } from '../_shop.ts'
import { aLocation } from '../_stock.ts'

// The small print of `spec/commerce-wire.md` that the files of its areas do not hold; `docs/shop-promises.md` names the rest.
let server: TestServer
let ana: Person, clerk: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => expectSoundStock(server.backend))

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const byClerk = (method: string, path: string, sending: { readonly json?: object } = {}) =>
  server.sent(method, `/v1${path}`, { token: clerk.accessToken, headers: { 'idempotency-key': aKey() }, ...sending })
const act = (path: string, json: object = {}) => byClerk('POST', path, { json })
const codesOf = (answers: readonly { status: number; error?: { code?: string } }[]) =>
  answers.map(({ status, error }) => error?.code ?? String(status)).toSorted()
const levelOf = async (offerId: number) =>
  (
    await rowsOf(server.backend, 'select on_hand, allocated, reserved from stock_levels where offer_id = $1', [offerId])
  )[0]
const readOrder = async (id: number) => (await byClerk('GET', `/orders/${id}`)).body
const pay = ({ id, headers }: { id: number; headers: Record<string, string> }, json: object) =>
  server.sent('POST', `/v1/orders/${id}/payments`, { headers: { ...headers, 'idempotency-key': aKey() }, json })

/** An order of so many pieces at 1,000 with a draft that sends them. */
async function aConverted(quantity = 1, more: object = {}) {
  const offer = await anOfferFor(server.backend, { price: 1_000, stock: quantity })
  const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id, quantity }], ...more }, onDelivery)
  const { body } = await act(`/orders/${order.id}/convert`)
  return { ...order, offerId: offer.id, lineId: Number(order.lines[0].id), waybillId: Number(body.waybills[0].id) }
}

const document: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'))
const refOf = (schema: object): object =>
  '$ref' in schema
    ? refOf(
        String(schema.$ref)
          .split('/')
          .slice(1)
          .reduce<object>((at, name) => Object(Reflect.get(at, name)), Object(document)),
      )
    : schema
const isMoney = (sent: object): boolean => {
  const schema = refOf(sent)
  const options: unknown = Reflect.get(schema, 'anyOf')
  if (Array.isArray(options)) return options.every(each => refOf(each) && (each.type === 'null' || isMoney(each)))
  return (
    Object.keys(Object(Reflect.get(schema, 'properties')))
      .toSorted()
      .join() === 'amount,currency'
  )
}
const amountName =
  /(?:^|_)(?:amount|price|total|subtotal|discount|(?<!include_)tax|captured|refunded|authorized|remaining|cost|free_from|seen|now|reduced_by)$/

/** Names of amounts that are no money, wherever a schema has them. */
function bareAmounts(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = Object.entries(Object(Reflect.get(schema, 'properties')))
  const names = properties
    .map(([name]) => name)
    .toSorted()
    .join()
  const bare =
    names === 'amount,currency'
      ? []
      : properties.filter(([name, value]) => amountName.test(name) && !isMoney(Object(value)))
  return [
    ...bare.map(([name]) => `${path} ${name}`),
    ...Object.entries(schema).flatMap(([name, value]) =>
      bareAmounts(value, path.split('/').length > 4 ? path : `${path}/${name}`),
    ),
  ]
}

describe('in general', () => {
  it('every amount of the document is an amount with its currency (CW-1)', () => {
    // Resolved prices carry more than money, a total of a list counts rows, the pretended provider takes minor units.
    expect([...new Set(bareAmounts(document))].toSorted()).toEqual([
      '/components/schemas/Offer price',
      '/components/schemas/ProductFacets price',
      '/components/schemas/ResolvedPrice amount',
      '/paths//v1/fake-payments/{ref}/complete amount',
      '/paths//v1/products total',
    ])
  })

  it('200 an action without a body, and with an empty one (CW-2)', async () => {
    const [first, second] = [await aPlacedOrder(server), await aPlacedOrder(server)]
    expect((await byClerk('POST', `/orders/${first.id}/accept`)).body.status).toBe('NEW')
    expect((await byClerk('POST', `/orders/${second.id}/accept`, { json: {} })).body.status).toBe('NEW')
  })

  it('400 of a body goes before 404 of a foreign cart or order; 401 on routes of users and staff (CW-4)', async () => {
    const [cart, order] = [await aGuestCart(server), await aPlacedOrder(server)]
    const sent = (path: string, json: object) => server.sent('POST', `/v1/${path}`, { json })
    const answers = [
      await sent(`carts/${cart.id}/lines`, { offer_id: 'x' }),
      await sent(`orders/${order.id}/cancel`, { reason: 5 }),
      await sent(`orders/${order.id}/returns`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400])
    const paths = ['/addresses', '/carts/mine', '/waybills', '/stock', '/locations', '/coupons', '/shop-settings']
    for (const path of paths) expect([path, (await server.sent('GET', `/v1${path}`)).status]).toEqual([path, 401])
  })
})

describe('a cart', () => {
  it('200 prices a short line as it is wanted and says what there is (CW-8)', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 2 })
    const { call } = await aGuestCart(server, [{ offerId: offer.id, quantity: 5 }])
    const { body } = await call('GET', '')
    const issue = { code: 'SHORT', line_id: body.lines[0].id, available: 2 }
    expect(body).toMatchObject({ total: rub(5_000), issues: [issue], lines: [{ quantity: 5, line_total: rub(5_000) }] })
  })

  it('201 is collected by its buyer without an address (CW-9)', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const method = await aShippingMethod(server.backend, { kind: 'SELF_PICKUP', price: rub(0) })
    const cart = await aGuestCart(server, [{ offerId: offer.id }])
    await cart.call('PUT', '/addresses', { email: 'collects@studio.example' })
    await cart.call('PUT', '/shipping', { shipping_method_id: method.id })
    const { status, body } = await server.sent('POST', `/v1/carts/${cart.id}/checkout`, {
      headers: { ...cart.headers, 'idempotency-key': aKey() },
      json: { expected_total: rub(1_000), payment: manual },
    })
    expect([status, body.order.shipping_address]).toEqual([201, null])
  })

  it('200 merging gives a first cart the choices of the guest, leaves those of an own one, keeps lines that cannot be bought (CW-12)', async () => {
    const [kept, gone, short] = [
      await anOfferFor(server.backend),
      await anOfferFor(server.backend),
      await anOfferFor(server.backend, { stock: 3 }),
    ]
    const { code } = await aCoupon(server.backend)
    const [method, other] = [await aShippingMethod(server.backend), await aShippingMethod(server.backend)]
    const aGuest = async () => {
      const guest = await aGuestCart(
        server,
        [kept, gone, short].map(({ id }) => ({ offerId: id, quantity: 2 })),
      )
      await guest.call('PUT', '/addresses', { shipping_address: address, email: 'guest@studio.example' })
      await guest.call('PUT', '/shipping', { shipping_method_id: method.id })
      await guest.call('PUT', '/coupon', { code })
      return guest
    }
    const [first, second] = [await aGuest(), await aGuest()]
    await setPrice(server.backend, gone.id, null)
    const ben = { token: (await createPerson(server.backend)).accessToken }
    const merge = (token: string) =>
      server.sent('POST', '/v1/carts/merge', { ...ben, headers: { 'cart-token': token } })
    const { body: made } = await merge(first.token)
    const choices = { coupon_code: code, shipping_method: { id: method.id }, shipping_address: address }
    expect(made).toMatchObject({
      cart: choices,
      lines: [{ outcome: 'merged' }, { outcome: 'merged' }, { outcome: 'merged' }],
    })
    expect(made.cart.lines).toMatchObject([{ issues: [] }, { issues: [{ code: 'UNAVAILABLE' }] }, { issues: [] }])
    const own = `/v1/carts/${made.cart.id}`
    await server.sent('DELETE', `${own}/coupon`, ben)
    await server.sent('PUT', `${own}/shipping`, { ...ben, json: { shipping_method_id: other.id } })
    const { body: merged } = await merge(second.token)
    expect(merged).toMatchObject({
      cart: { id: made.cart.id, coupon_code: null, shipping_method: { id: other.id } },
      lines: [{ quantity: 4 }, { quantity: 4 }, { outcome: 'clamped', quantity: 3, wanted: 4 }],
    })
  })
})

describe('an order', () => {
  it('201 its payment shows what its provider calls it to staff, and to buyers of the provider fake (CW-13)', async () => {
    const keys = [
      'amount',
      'authorized',
      'captured',
      'expires_at',
      'failure_reason',
      'id',
      'method',
      'next_action',
      'order_id',
      'provider',
      'provider_ref',
      'refunded',
      'requires_review',
      'status',
    ]
    const transfer = await (await aReadyCart(server)).checkout()
    expect(Object.keys(transfer.body.payment).toSorted()).toEqual(keys)
    const paid = await (await aReadyCart(server, { shipping: 503 })).checkout({ payment: fake })
    expect(Object.keys(paid.body.payment).toSorted()).toEqual([...keys, 'client_secret'].toSorted())
    expect(paid.body.payment.provider_ref).toMatch(/^fake_/)
    const { body } = await byClerk('GET', `/payments/${paid.body.payment.id}`)
    expect(body).toMatchObject({ provider_ref: paid.body.payment.provider_ref })
    expect(body).not.toHaveProperty('client_secret')
  })

  it('200 accepted while its session lives: the session ends, money is awaited, and it ships unpaid (CW-19)', async () => {
    const order = await anOrderOver(server, 1_503, { stock: 1 })
    const session = await order.payment()
    expect((await act(`/orders/${order.id}/accept`)).body).toMatchObject({ status: 'NEW', payment_status: 'awaiting' })
    await runJob(server.backend, 'payments.cancel', { paymentId: session?.id ?? 0 })
    const [canceled, awaited] = await paymentsOf(server.backend, order.id)
    expect([canceled?.status, awaited?.provider, awaited?.status]).toEqual(['canceled', 'manual', 'awaiting'])
    const { body } = await act(`/orders/${order.id}/convert`)
    expect((await act(`/waybills/${body.waybills[0].id}/commit`)).status).toBe(200)
    expect(await statusOf(server.backend, order.id)).toBe('SHIPPING')
    await act(`/payments/${awaited?.id}/capture`, { note: 'statement 9' })
    expect(await readOrder(order.id)).toMatchObject({ status: 'SHIPPING', payment_status: 'captured' })
  })

  it('200 or 409: converted by two at once it has one draft, whose number the other gets (CW-20)', async () => {
    const order = await aPlacedOrder(server, {}, onDelivery)
    const convert = () => untilDecided(() => act(`/orders/${order.id}/convert`))
    const rivals = await Promise.all([convert(), convert()])
    expect(codesOf(rivals)).toEqual(['200', 'ALREADY_CONVERTED'])
    const made = rivals.find(({ status }) => status === 200)
    const refused = rivals.find(({ status }) => status !== 200)
    expect(refused?.error.details).toEqual({ waybill_ids: [made?.body.waybills[0].id] })
  })

  it('200 canceled after a part went back: the rest is refunded, also what is on its way is not sent twice (CW-21)', async () => {
    const order = await anOrderOver(server, 1_600)
    const payment = await order.payment()
    await act(`/payments/${payment?.id}/refunds`, { amount: rub(600), reason: 'goodwill' })
    await act(`/orders/${order.id}/cancel`)
    await expect.poll(async () => (await order.payment())?.refunded).toBe(1_600)
    expect(await refundsOf(server.backend, order.id)).toMatchObject([
      { amount: 600, reason: 'goodwill' },
      { amount: 1_000, reason: 'canceled' },
    ])
    expect(await readOrder(order.id)).toMatchObject({ status: 'CANCELED', payment_status: 'refunded' })
  })

  it('the sweep of every ten seconds ends it once its time is over, also where its own job was lost (CW-23)', async () => {
    const order = await aPlacedOrder(server)
    await rowsOf(server.backend, `update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [
      order.id,
    ])
    await runJob(server.backend, 'orders.sweep', {})
    expect(await statusOf(server.backend, order.id)).toBe('EXPIRED')
  })

  it('a declined attempt leaves the hold as it is; the next one that lives extends it (CW-17, CW-23)', async () => {
    const order = await anOrderOver(server, 1_601)
    const hold = async () => (await readOrder(order.id)).hold_expires_at
    const before = await hold()
    expect((await pay(order, fake)).body.status).toBe('failed')
    expect(await hold()).toBe(before)
    const { body } = await pay(order, manual)
    expect([body.status, body.expires_at]).toEqual(['awaiting', await hold()])
    expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.parse(before) + 3_600_000)
  })

  it('an attempt that waits for its buyer extends the hold as it is opened, once (CW-17)', async () => {
    const order = await anOrderOver(server, 1_603)
    const shorten = async (): Promise<string> => {
      const earlier = `update orders set hold_expires_at = hold_expires_at - interval '10 minutes' where id = $1`
      await rowsOf(server.backend, earlier, [order.id])
      return (await readOrder(order.id)).hold_expires_at
    }
    const before = await shorten()
    const { body } = await pay(order, fake)
    expect(body.status).toBe('requires_action')
    expect(Date.parse(body.expires_at)).toBeGreaterThan(Date.parse(before) + 300_000)
    const again = await shorten()
    await pay(order, fake)
    expect((await readOrder(order.id)).hold_expires_at).toBe(again)
  })

  it('cash on delivery chosen after a decline confirms it, as it does at checkout', async () => {
    const order = await anOrderOver(server, 1_601, { stock: 1 })
    expect((await pay(order, onDelivery)).body).toMatchObject({ status: 'awaiting', expires_at: null })
    expect(await readOrder(order.id)).toMatchObject({
      status: 'NEW',
      payment_status: 'awaiting',
      hold_expires_at: null,
    })
    expect(await levelOf(order.offerId)).toEqual({ on_hand: 1, allocated: 1, reserved: 0 })
  })

  it('409 a twenty-first unpaid order of one user, whatever address it is sent from (CW-24)', async () => {
    const ben = await createPerson(server.backend)
    const placed = await aPlacedOrder(server)
    const copies = `insert into orders (number, user_id, email, email_key, status, currency, customer_type, prices_include_tax, subtotal,
        discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method, hold_expires_at)
      select 'Y-' || n, $2, email, email_key, 'PENDING_PAYMENT', currency, customer_type, prices_include_tax, subtotal,
        discount_total, shipping_total, shipping_tax, tax_total, total, shipping_method, now() + interval '1 day'
      from orders, generate_series(1, 20) n where id = $1`
    await rowsOf(server.backend, copies, [placed.id, ben.userId])
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const method = await aShippingMethod(server.backend)
    const { error } = await server.sent('POST', '/v1/orders', {
      token: ben.accessToken,
      headers: { 'idempotency-key': aKey() },
      json: {
        lines: [{ offer_id: offer.id, quantity: 1 }],
        shipping_address: address,
        shipping_method_id: method.id,
        expected_total: rub(1_500),
        payment: manual,
      },
    })
    expect(error).toMatchObject({ code: 'LIMIT_REACHED', details: { limit: 'unpaid_orders', max: 20 } })
    await rowsOf(server.backend, `update orders set status = 'CANCELED' where number like 'Y-%'`)
  })

  it('200 is listed by its user and by the end of a time (CW-25)', async () => {
    const placed = await aPlacedOrder(server)
    const ids = async (query: string) =>
      (await byClerk('GET', `/orders?${query}`)).body.items.map(({ id }: { id: number }) => id)
    await rowsOf(server.backend, 'update orders set user_id = $2 where id = $1', [placed.id, ana.userId])
    expect(await ids(`user_id=${ana.userId}`)).toEqual([placed.id])
    expect(await ids(`user_id=${ana.userId}&to=2020-01-01T00:00:00Z`)).toEqual([])
  })
})

describe('money', () => {
  it('that is authorized is captured when the goods leave, and voided when the order is canceled (CW-18)', async () => {
    const order = await anOrderOver(server, 1_605, { stock: 1 })
    const { body } = await act(`/orders/${order.id}/convert`)
    expect((await order.payment())?.captured).toBe(0)
    await act(`/waybills/${body.waybills[0].id}/commit`)
    await expect.poll(async () => (await order.payment())?.status).toBe('captured')
    expect((await readOrder(order.id)).payment_status).toBe('captured')
    const voided = await anOrderOver(server, 1_605, { stock: 1 })
    const payment = await voided.payment()
    await act(`/orders/${voided.id}/cancel`)
    await runJob(server.backend, 'payments.cancel', { paymentId: payment?.id ?? 0 })
    expect(await voided.payment()).toMatchObject({ status: 'canceled', captured: 0 })
    const atProvider = `select state->>'status' as status from fake_payments where payment_id = $1`
    expect(await rowsOf(server.backend, atProvider, [payment?.id])).toEqual([{ status: 'canceled' }])
  })

  it('204 of a pretended provider is authorized, fails or comes late, with the amount of its request (CW-33, CW-34)', async () => {
    const say = (ref: string | null | undefined, json: object) =>
      server.sent('POST', `/v1/fake-payments/${ref}/complete`, { json })
    const [authorized, failed, less] = [
      await anOrderOver(server, 1_603),
      await anOrderOver(server, 1_604),
      await anOrderOver(server, 1_603),
    ]
    const refs = await Promise.all([authorized, failed, less].map(async each => (await each.payment())?.providerRef))
    await say(refs[0], { outcome: 'authorized' })
    await say(refs[1], { outcome: 'failed' })
    await say(refs[2], { outcome: 'captured', amount: 603 })
    await expect.poll(() => statusOf(server.backend, authorized.id)).toBe('NEW')
    await expect.poll(async () => (await failed.payment())?.status).toBe('failed')
    await expect.poll(async () => (await less.payment())?.captured).toBe(603)
    expect(await statusOf(server.backend, less.id)).toBe('PENDING_PAYMENT')
    await say(refs[1], { outcome: 'captured' })
    await expect.poll(() => statusOf(server.backend, failed.id)).toBe('NEW')
  })

  it('that comes one second after the end of the hold, of the amounts 06, restores the order (CW-34)', async () => {
    const order = await anOrderOver(server, 1_606, { stock: 1 })
    await expire(server.backend, order.id)
    await expect.poll(() => statusOf(server.backend, order.id)).toBe('NEW')
    expect((await order.payment())?.captured).toBe(1_606)
  })

  it('of two payments goes back from the newest first, and no more than it holds (CW-39)', async () => {
    const order = await anOrderOver(server, 1_610, { stock: 1 })
    const { body: rest } = await pay(order, manual)
    await act(`/payments/${rest.id}/capture`, { amount: rub(601), note: 'statement 11' })
    await rowsOf(server.backend, `update payments set amount = captured, status = 'captured' where id = $1`, [rest.id])
    await act(`/orders/${order.id}/cancel`)
    const parts = (await refundsOf(server.backend, order.id)).toSorted((a, b) => a.id - b.id)
    expect(parts.map(({ paymentId, amount }) => [paymentId === rest.id, amount])).toEqual([
      [true, 601],
      [false, 1_609],
    ])
  })

  it('202 given back without an invoice makes no credit note; after one it does, once the money is gone (CW-37, CW-56)', async () => {
    await withSeller(server.backend)
    const kinds = async (orderId: number) =>
      (await rowsOf(server.backend, 'select kind from documents where order_id = $1 order by kind', [orderId])).map(
        row => String(Object(row).kind),
      )
    const order = await anOrderOver(server, 2_600, { quantity: 2, stock: 2 })
    const payment = await order.payment()
    await act(`/payments/${payment?.id}/refunds`, { amount: rub(100), reason: 'price' })
    await expect.poll(async () => (await order.payment())?.refunded).toBe(100)
    expect(await kinds(order.id)).toEqual([])
    const { body } = await act(`/orders/${order.id}/convert`)
    expect(await kinds(order.id)).toEqual(['packing_slip'])
    const [{ id: waybillId }] = body.waybills
    await act(`/waybills/${waybillId}/commit`)
    expect(await kinds(order.id)).toEqual(['invoice', 'packing_slip'])
    await act(`/payments/${payment?.id}/refunds`, { amount: rub(200), reason: 'goodwill' })
    await expect.poll(() => kinds(order.id)).toEqual(['credit_note', 'invoice', 'packing_slip'])
    // Sent back to the shelf and out again: the invoice stays the one it is.
    expect((await act(`/waybills/${waybillId}/reverse`)).status).toBe(201)
    expect(await statusOf(server.backend, order.id)).toBe('IN_PROGRESS')
    const again = await act(`/orders/${order.id}/convert`)
    await act(`/waybills/${again.body.waybills[0].id}/commit`)
    expect((await kinds(order.id)).filter(kind => kind === 'invoice')).toHaveLength(1)
    expect(await statusOf(server.backend, order.id)).toBe('SHIPPING')
  })
})

describe('a waybill', () => {
  it('200 a return without an order takes in whatever comes (CW-46)', async () => {
    const offer = await anOfferFor(server.backend, { stock: 1 })
    const { body } = await act('/waybills', { type: 'WAYBILL_RETURN', lines: [{ offer_id: offer.id, quantity: 40 }] })
    expect((await act(`/waybills/${body.id}/commit`)).status).toBe(200)
    expect(await levelOf(offer.id)).toMatchObject({ on_hand: 41 })
  })

  it('409 a line that waited for the commit is not added to what is posted (CW-48)', async () => {
    for (let round = 0; round < 3; round += 1) {
      const offer = await anOfferFor(server.backend, { stock: 1 })
      const line = { offer_id: offer.id, quantity: 1 }
      const { body } = await act('/waybills', { type: 'WAYBILL_IN', lines: [line] })
      const [committed, added] = await Promise.all([
        act(`/waybills/${body.id}/commit`),
        act(`/waybills/${body.id}/lines`, line),
      ])
      expect(committed.status).toBe(200)
      expect(added.error?.code ?? added.status).toBeOneOf(['ILLEGAL_TRANSITION', 201])
      const lines = (await byClerk('GET', `/waybills/${body.id}`)).body.line_count
      expect([lines, await levelOf(offer.id)]).toEqual([
        added.status === 201 ? 2 : 1,
        { on_hand: 1 + lines, allocated: 0, reserved: 0 },
      ])
    }
  })

  it('204 the draft of an order is canceled; the order stays IN_PROGRESS and is converted again (CW-49)', async () => {
    const order = await aConverted(2)
    expect((await byClerk('DELETE', `/waybills/${order.waybillId}`)).status).toBe(204)
    expect(await statusOf(server.backend, order.id)).toBe('IN_PROGRESS')
    const { body } = await act(`/orders/${order.id}/convert`)
    expect(body.waybills).toMatchObject([{ status: 'draft', lines: [{ quantity: 2 }] }])
    await act(`/waybills/${body.waybills[0].id}/commit`)
    expect(await statusOf(server.backend, order.id)).toBe('SHIPPING')
  })

  it('405 a location is not deleted (CW-53)', async () => {
    const place = await aLocation(server.backend)
    expect((await byClerk('DELETE', `/locations/${place.id}`)).status).toBe(405)
  })
})

// Fault 21: a token opens its own order only.
it('404 on every route of an order for the token of another one, and for none', async () => {
  const [mine, other] = [await aConverted(2), await aConverted(2)]
  await act(`/waybills/${mine.waybillId}/commit`)
  const lines = [{ order_line_id: mine.lineId, quantity: 1 }]
  const asked = { reason_code: 'other', lines }
  const requested = await server.sent('POST', `/v1/orders/${mine.id}/returns`, { headers: mine.headers, json: asked })
  const unpaid = await aPlacedOrder(server)
  const documents = await byClerk('GET', `/orders/${mine.id}/documents`)
  const documentId = documents.body.items[0].id
  const [payment] = await paymentsOf(server.backend, mine.id)
  const routes = [
    ['GET', `/orders/${mine.id}`],
    ['GET', `/orders/${mine.id}/timeline`],
    ['GET', `/orders/${mine.id}/documents`],
    ['POST', `/orders/${mine.id}/cancel`, {}],
    ['POST', `/orders/${mine.id}/returns`, asked],
    ['POST', `/orders/${unpaid.id}/payments`, fake],
    ['GET', `/payments/${payment?.id}`],
    ['GET', `/returns/${requested.body.id}`],
    ['POST', `/returns/${requested.body.id}/cancel`, {}],
    ['GET', `/documents/${documentId}`],
    ['GET', `/documents/${documentId}/file`],
  ] as const
  const strangers = [other.headers, { 'order-token': 'A'.repeat(43) }, {}]
  for (const [method, path, json] of routes) {
    for (const stranger of strangers) {
      const headers = { ...stranger, 'idempotency-key': aKey() }
      const answer = await server.sent(method, `/v1${path}`, { headers, ...(json && { json }) })
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
  }
  const key = { 'idempotency-key': aKey() }
  const path = `/v1/orders/${unpaid.id}/payments`
  expect((await server.sent('POST', path, { headers: { ...unpaid.headers, ...key }, json: fake })).status).toBe(201)
  const replayed = await server.sent('POST', path, { headers: { ...other.headers, ...key }, json: fake })
  expect([replayed.status, replayed.headers.get('idempotent-replayed')]).toEqual([404, null])
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
