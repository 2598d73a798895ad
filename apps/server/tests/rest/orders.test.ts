import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor, address, aGuestCart, setPrice } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { aKey, aPlacedOrder, aPlacedOrderOf, aReadyCart, expectSoundStock, manual, onDelivery } from '../_orders.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'
import { aCoupon, aShippingMethod } from '../_shop.ts'

let server: TestServer
let ana: Person
let clerk: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  clerk = await clerkOf(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
afterEach(() => expectSoundStock(server.backend))

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const by = (person: Person) => ({ token: person.accessToken })
const act = (id: number, action: string, json: object = {}) =>
  server.sent('POST', `/v1/orders/${id}/${action}`, { ...by(clerk), json })

describe('checkout', () => {
  it('201 holds the goods, shows order, payment and a token once', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 5 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id, quantity: 2 }] })
    const { status, body, headers } = await cart.checkout()
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`http://api.test:8443/v1/orders/${body.order.id}`)
    expect(body.order).toMatchObject({
      number: expect.stringMatching(/^O-\d{4}-\d{6}$/),
      status: 'PENDING_PAYMENT',
      payment_status: 'awaiting',
      fulfillment_status: 'not_fulfilled',
      return_status: 'none',
      subtotal: rub(2_000),
      shipping_total: rub(500),
      total: rub(2_500),
      email: 'guest@studio.example',
      lines: [{ offer_id: offer.id, sku: offer.sku, quantity: 2, line_total: rub(2_000), fulfilled: 0 }],
      shipping_address: address,
    })
    expect(body.payment).toMatchObject({
      provider: 'manual',
      method: 'bank_transfer',
      status: 'awaiting',
      amount: rub(2_500),
    })
    expect(body.order_token).toMatch(/^[\w-]{43}$/)
    expect(await server.backend.wired.services.readers.stock.availableOf([offer.id])).toEqual(new Map([[offer.id, 3]]))
    expect((await cart.call('GET', '')).body.status).toBe('converted')
    const read = await server.sent('GET', `/v1/orders/${body.order.id}`, {
      headers: { 'order-token': body.order_token },
    })
    expect(read.body).toEqual(body.order)
    expect(read.text).not.toContain(body.order_token)
    const timeline = await server.sent('GET', `/v1/orders/${body.order.id}/timeline`, by(clerk))
    expect(timeline.body.items).toMatchObject([{ type: 'order.placed', actor: 'buyer' }])
    const mail = await server.backend.mailTo('guest@studio.example', `Your order ${body.order.number}`)
    const token = /token=([\w-]{43})/.exec(mail.text)?.[1] ?? ''
    const linked = await server.sent('GET', `/v1/orders/${body.order.id}`, { headers: { 'order-token': token } })
    expect(linked.status).toBe(200)
  })

  it('201 with a token for a guest cart that is ordered by someone signed in', async () => {
    const { id, headers, total } = await aReadyCart(server)
    const { status, body } = await server.sent('POST', `/v1/carts/${id}/checkout`, {
      ...by(ana),
      headers: { ...headers, 'idempotency-key': aKey() },
      json: { expected_total: total, payment: manual },
    })
    expect([status, body.order_token]).toEqual([201, expect.any(String)])
    const answer = await server.sent('GET', `/v1/orders/${body.order.id}`, {
      headers: { 'order-token': body.order_token },
    })
    expect(answer.status).toBe(200)
  })

  it('201 cash on delivery is confirmed at once, without an end', async () => {
    const order = await aPlacedOrder(server, {}, onDelivery)
    expect(order).toMatchObject({ status: 'NEW', payment_status: 'awaiting', hold_expires_at: null })
  })

  // Fault 4, and 23: a lost answer is sent again.
  it('201 once for twenty with one key; 409 with another key names the order', async () => {
    const cart = await aReadyCart(server)
    const key = aKey()
    const answers = await Promise.all(Array.from({ length: 20 }, () => cart.checkout({}, key)))
    const good = answers.filter(answer => answer.status === 201)
    const rest = answers.filter(answer => answer.status !== 201)
    expect(new Set(good.map(answer => answer.text)).size).toBe(1)
    expect(rest.every(answer => answer.error.code === 'IDEMPOTENCY_IN_PROGRESS')).toBe(true)
    const again = await cart.checkout({}, key)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.text).toBe(good[0]?.text)
    const second = await cart.checkout()
    const order_id = good[0]?.body.order.id
    expect(second.error).toMatchObject({
      status: 409,
      code: 'CART_NOT_ACTIVE',
      details: { status: 'converted', order_id },
    })
    expect(await rowsOf(server.backend, 'select id from orders where cart_id = $1', [cart.id])).toHaveLength(1)
  })

  // Fault 15.
  it('409 another total: nothing is held, and the cart stays', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 5 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }] })
    await setPrice(server.backend, offer.id, 1_100)
    const { error } = await cart.checkout()
    expect(error).toMatchObject({
      status: 409,
      code: 'TOTAL_CHANGED',
      details: { expected: rub(1_500), actual: rub(1_600) },
    })
    expect(await server.backend.wired.services.readers.stock.availableOf([offer.id])).toEqual(new Map([[offer.id, 5]]))
    expect((await cart.checkout({ expected_total: rub(1_600) })).status).toBe(201)
  })

  it('409 short lines with what there is, up to what was wanted', async () => {
    const offer = await anOfferFor(server.backend, { stock: 1 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id, quantity: 2 }] })
    expect((await cart.checkout()).error).toMatchObject({
      status: 409,
      code: 'INSUFFICIENT_STOCK',
      details: { lines: [{ offer_id: offer.id, requested: 2, available: 1 }] },
    })
    expect((await cart.call('GET', '')).body.status).toBe('active')
  })

  it('409 says everything that is missing, and names the line that cannot be bought', async () => {
    const empty = await aGuestCart(server)
    const checkout = (cart: { id: number; headers: Record<string, string> }) =>
      server.sent('POST', `/v1/carts/${cart.id}/checkout`, {
        headers: { ...cart.headers, 'idempotency-key': aKey() },
        json: { expected_total: rub(0), payment: manual },
      })
    const codes = ['empty', 'email', 'shipping_method', 'address'].map(code => ({ code }))
    expect((await checkout(empty)).error).toMatchObject({
      status: 409,
      code: 'CART_NOT_READY',
      details: { issues: codes },
    })
    const offer = await anOfferFor(server.backend)
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }] })
    await rowsOf(server.backend, `update offers set status = 'archived' where id = $1`, [offer.id])
    const line_id = (await cart.call('GET', '')).body.lines[0].id
    expect((await cart.checkout()).error.details).toEqual({ issues: [{ code: 'unavailable', line_id }] })
  })

  it('409 a coupon that ended after it was set; 400 without a key; 503 a provider that is not configured', async () => {
    const offer = await anOfferFor(server.backend)
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }] })
    const { code } = await aCoupon(server.backend, { valueBps: 1_000 })
    await cart.call('PUT', '/coupon', { code })
    await rowsOf(server.backend, `update coupons set ends_at = now() - interval '1 minute' where code = $1`, [code])
    expect((await cart.checkout()).error.details).toEqual({ issues: [{ code: 'coupon' }] })
    const path = `/v1/carts/${cart.id}/checkout`
    const json = { expected_total: rub(1), payment: manual }
    const keyless = await server.sent('POST', path, { headers: cart.headers, json })
    expect(keyless.error).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_REQUIRED' })
    expect((await cart.checkout({ payment: { provider: 'stripe' } })).error).toMatchObject({
      status: 503,
      code: 'NOT_CONFIGURED',
    })
  })

  // Section 14, row 7.
  it('201 a total of 0 asks no provider: confirmed at once, coupon counted, cancel works', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 1 })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], shipping: 0 })
    const { code } = await aCoupon(server.backend, { valueBps: 10_000 })
    expect((await cart.call('PUT', '/coupon', { code })).body.total).toEqual(rub(0))
    const { status, body } = await cart.checkout({ expected_total: rub(0), payment: { provider: 'stripe' } })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      payment: null,
      order: { status: 'NEW', payment_status: 'captured', payments: [], hold_expires_at: null, coupon_code: code },
    })
    const used = () => rowsOf(server.backend, 'select used_count from coupons where code = $1', [code])
    expect(await used()).toEqual([{ used_count: 1 }])
    expect((await act(body.order.id, 'cancel')).body.status).toBe('CANCELED')
    expect(await used()).toEqual([{ used_count: 0 }])
  })

  // Fault 19 at a small count.
  it('201 one order with the last use of a coupon, 409 COUPON_INVALID for the others', async () => {
    const offer = await anOfferFor(server.backend, { stock: 50 })
    const { code } = await aCoupon(server.backend, { valueBps: 1_000, usageLimit: 1 })
    const carts = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], email: `guest-${at}@studio.example` })
        const { body } = await cart.call('PUT', '/coupon', { code })
        return { cart, total: body.total }
      }),
    )
    const answers = await Promise.all(carts.map(({ cart, total }) => cart.checkout({ expected_total: total })))
    const outcomes = answers.map(answer => (answer.status === 201 ? 'ordered' : answer.error.code))
    expect(outcomes.filter(outcome => outcome === 'ordered')).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === 'COUPON_INVALID')).toHaveLength(5)
  })

  it('409 a twenty-first unpaid order of one address', async () => {
    const offer = await anOfferFor(server.backend)
    const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id }], email: 'many@studio.example' })
    await rowsOf(
      server.backend,
      `insert into orders (number, email, email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total,
         shipping_total, shipping_tax, tax_total, total, shipping_method, hold_expires_at)
       select 'X-' || n, 'Many@studio.example', email_key, status, currency, customer_type, prices_include_tax, subtotal, discount_total,
         shipping_total, shipping_tax, tax_total, total, shipping_method, now() + interval '1 day'
       from orders, generate_series(1, 19) n where id = $1`,
      [order.id],
    )
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }], email: 'MANY@studio.example' })
    expect((await cart.checkout()).error).toMatchObject({ status: 409, code: 'LIMIT_REACHED', details: { max: 20 } })
    expect((await cart.checkout({ payment: onDelivery })).status).toBe(201)
    await rowsOf(server.backend, `update orders set status = 'CANCELED' where number like 'X-%'`)
  })
})

describe('the short form', () => {
  const order = async (person: Person, more: object = {}, key = aKey()) => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 9 })
    const method = await aShippingMethod(server.backend)
    return server.sent('POST', '/v1/orders', {
      ...by(person),
      headers: { 'idempotency-key': key },
      json: {
        lines: [
          { offer_id: offer.id, quantity: 1 },
          { offer_id: offer.id, quantity: 2 },
        ],
        shipping_address: address,
        shipping_method_id: method.id,
        expected_total: rub(3_500),
        payment: manual,
        ...more,
      },
    })
  }

  it('201 merges doubled lines and goes to the verified address', async () => {
    const { status, body } = await order(ana)
    expect(status).toBe(201)
    expect(body.order).toMatchObject({
      user_id: ana.userId,
      email: ana.email,
      lines: [{ quantity: 3 }],
      total: rub(3_500),
    })
    expect(body).not.toHaveProperty('order_token')
  })

  it('201 staff order for a user, and for a guest by e-mail', async () => {
    const forAna = await order(clerk, { user_id: ana.userId })
    expect(forAna.body.order).toMatchObject({ user_id: ana.userId, email: ana.email })
    const forGuest = await order(clerk, { email: 'phone@studio.example' })
    expect(forGuest.body).toMatchObject({
      order: { user_id: null, email: 'phone@studio.example' },
      order_token: expect.any(String),
    })
  })

  it('403 a user who names a buyer, or whose address is not proven; 401 without a session; 422 an unknown buyer', async () => {
    expect((await order(ana, { user_id: 1 })).error).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    const unproven = await createPerson(server.backend, { verified: false })
    expect((await order(unproven)).error).toMatchObject({ status: 403, code: 'EMAIL_NOT_VERIFIED' })
    expect((await server.sent('POST', '/v1/orders', { json: {} })).status).toBe(401)
    const unknown = await order(clerk, { user_id: 999_999 })
    expect(unknown.error).toMatchObject({ status: 422, code: 'REFERENCE_MISSING', details: { field: 'user_id' } })
  })
})

describe('reading', () => {
  it('404 on every route for others and with another token; staff and the owner read it', async () => {
    const [mine, other] = [await aPlacedOrder(server), await aPlacedOrder(server)]
    for (const path of ['', '/timeline']) {
      for (const stranger of [{ headers: other.headers }, {}, by(ana)]) {
        expect((await server.sent('GET', `/v1/orders/${mine.id}${path}`, stranger)).status).toBe(404)
      }
      expect((await server.sent('GET', `/v1/orders/${mine.id}${path}`, by(clerk))).status).toBe(200)
      expect((await server.sent('GET', `/v1/orders/${mine.id}${path}`, { headers: mine.headers })).status).toBe(200)
    }
    const cancel = await server.sent('POST', `/v1/orders/${mine.id}/cancel`, { headers: other.headers })
    expect(cancel.error).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  it('200 adds up orders by day for staff, without canceled ones; 403 for buyers, 400 for no days', async () => {
    interface Sold {
      readonly orders: number
      readonly worth: { readonly amount: number }
    }
    const roubles = async (): Promise<Sold & { readonly days: readonly (Sold & { day: string })[] }> => {
      const { body } = await server.sent('GET', '/v1/orders/sales?days=2', by(clerk))
      expect(body.currencies.every(({ days }: { days: readonly object[] }) => days.length === 2)).toBe(true)
      return body.currencies.find(({ currency }: { currency: string }) => currency === 'RUB')
    }
    const first = await aPlacedOrder(server)
    const before = await roubles()
    const [order, canceled] = [await aPlacedOrder(server), await aPlacedOrder(server)]
    expect((await act(canceled.id, 'cancel')).status).toBe(200)
    const after = await roubles()
    expect(after.orders - before.orders).toBe(1)
    expect(after.worth.amount - before.worth.amount).toBe(order.total.amount)
    expect(after.days.reduce((sum, { orders }) => sum + orders, 0)).toBe(after.orders)
    expect(after.days.at(-1)?.day).toBe(new Date(first.placed_at).toISOString().slice(0, 10))
    expect((await server.sent('GET', '/v1/orders/sales', by(ana))).status).toBe(403)
    expect((await server.sent('GET', '/v1/orders/sales?days=0', by(clerk))).status).toBe(400)
  })

  it('200 lists by filters for staff, own ones for buyers, whomever they name', async () => {
    const order = await aPlacedOrder(server, { email: 'listed@studio.example' })
    const list = async (query: string, person = clerk) =>
      (await server.sent('GET', `/v1/orders?${query}`, by(person))).body.items.map((item: { id: number }) => item.id)
    expect(await list('email=LISTED@studio.example')).toEqual([order.id])
    expect(await list(`number=${order.number}`)).toEqual([order.id])
    expect(await list(`q=${order.number.slice(0, 11)}&email=listed@studio.example`)).toEqual([order.id])
    expect(await list('q=listed&status=PENDING_PAYMENT')).toEqual([order.id])
    expect(await list('q=listed&status=NEW')).toEqual([])
    expect(await list('email=listed@studio.example&requires_review=true')).toEqual([])
    expect(await list('email=listed@studio.example&from=2031-01-01T00:00:00Z')).toEqual([])
    expect(await list('email=listed@studio.example', ana)).not.toContain(order.id)
    const own = await server.sent('GET', '/v1/orders', by(ana))
    expect(own.body.items.every((item: { user_id: number }) => item.user_id === ana.userId)).toBe(true)
    expect((await server.sent('GET', '/v1/orders')).status).toBe(401)
    const unknown = await server.sent('GET', '/v1/orders?status=open', by(clerk))
    expect(unknown.error?.message).toBe(
      "'status' must be PENDING_PAYMENT, NEW, IN_PROGRESS, SHIPPING, COMPLETED, CANCELED or EXPIRED",
    )
    const page = await server.sent('GET', '/v1/orders?limit=2', by(clerk))
    expect(page.headers.get('link')).toContain('rel="next"')
  })

  it('200 staff find an order by its number and by its e-mail in the search; buyers do not', async () => {
    const order = await aPlacedOrder(server, { email: 'searched@studio.example' })
    const search = async (q: string, person: Person) =>
      (await server.sent('GET', `/v1/search?types=orders&q=${encodeURIComponent(q)}`, by(person))).body.items
    const hit = {
      type: 'order',
      id: order.id,
      title: order.number,
      excerpt: 'searched@studio.example',
      status: order.status,
    }
    expect(await search(order.number.toLowerCase(), clerk)).toMatchObject([hit])
    expect(await search('searched@studio.example', clerk)).toMatchObject([hit])
    expect(await search(order.number, ana)).toEqual([])
  })

  it('202 mails a fresh link only where number and address belong together', async () => {
    const order = await aPlacedOrder(server, { email: 'lost@studio.example' })
    const ask = (email: string) => server.sent('POST', '/v1/orders/access', { json: { number: order.number, email } })
    expect((await ask('other@studio.example')).status).toBe(202)
    expect((await ask('LOST@studio.example')).status).toBe(202)
    const mail = await server.backend.mailTo('lost@studio.example', `Your link to order ${order.number}`)
    const token = /token=([\w-]{43})/.exec(mail.text)?.[1] ?? ''
    expect((await server.sent('GET', `/v1/orders/${order.id}`, { headers: { 'order-token': token } })).status).toBe(200)
    const tokens = () => rowsOf(server.backend, 'select id from order_access_tokens where order_id = $1', [order.id])
    // One of them is made with the mail of the order, behind the scenes.
    await expect.poll(tokens).toHaveLength(3)
  })
})

describe('moving on', () => {
  it('200 accept confirms an unpaid order, once', async () => {
    const order = await aPlacedOrder(server)
    const { body } = await act(order.id, 'accept')
    expect(body).toMatchObject({ status: 'NEW', payment_status: 'awaiting', hold_expires_at: null })
    expect((await act(order.id, 'accept')).error).toMatchObject({ status: 409, code: 'ILLEGAL_TRANSITION' })
    expect((await server.sent('POST', `/v1/orders/${order.id}/accept`, by(ana))).status).toBe(403)
  })

  it('200 cancel by the bearer of the token gives everything back, once', async () => {
    const offer = await anOfferFor(server.backend, { stock: 3 })
    const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id, quantity: 3 }] })
    const cancel = () =>
      server.sent('POST', `/v1/orders/${order.id}/cancel`, {
        headers: order.headers,
        json: { reason: 'Ordered twice' },
      })
    expect((await cancel()).body).toMatchObject({
      status: 'CANCELED',
      payment_status: 'canceled',
      cancel_reason: 'Ordered twice',
      lines: [{ canceled: 3 }],
    })
    expect((await cancel()).error).toMatchObject({ status: 409, code: 'ILLEGAL_TRANSITION' })
    expect(await server.backend.wired.services.readers.stock.availableOf([offer.id])).toEqual(new Map([[offer.id, 3]]))
  })

  it('412 at another version', async () => {
    const order = await aPlacedOrder(server)
    const headers = { 'if-match': '"77-AAAAAAAAAAAAAAAAAAAAAA"' }
    const { error } = await server.sent('POST', `/v1/orders/${order.id}/accept`, { ...by(clerk), headers })
    expect(error).toMatchObject({ status: 412, code: 'VERSION_CONFLICT' })
  })

  it('200 carrier and tracking; 409 delivering what has not left', async () => {
    const order = await aPlacedOrder(server)
    const json = { carrier: 'DHL', tracking_number: '0034', tracking_url: 'https://parcels.example/0034' }
    expect((await server.sent('PATCH', `/v1/orders/${order.id}`, { ...by(clerk), json })).body).toMatchObject(json)
    expect((await act(order.id, 'deliver')).error).toMatchObject({ status: 409, code: 'ILLEGAL_TRANSITION' })
  })
})

describe('from conversion to delivery', () => {
  const commit = (id: number) =>
    server.sent('POST', `/v1/waybills/${id}/commit`, { ...by(clerk), headers: { 'idempotency-key': aKey() } })

  it('200 converts, ships with the last waybill, completes; cash is recorded and an invoice issued', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000, stock: 5 })
    const unmanaged = await anOfferFor(server.backend, { price: 500 })
    const lines = [{ offerId: offer.id, quantity: 2 }, { offerId: unmanaged.id }]
    const order = await aPlacedOrder(server, { lines, email: 'shipped@studio.example' }, onDelivery)
    const { body } = await act(order.id, 'convert')
    expect(body).toMatchObject({
      order: { status: 'IN_PROGRESS' },
      waybills: [{ type: 'WAYBILL_OUT', status: 'draft', order_id: order.id }],
    })
    const waybill_ids = [body.waybills[0].id]
    expect((await act(order.id, 'convert')).error).toMatchObject({
      status: 409,
      code: 'ALREADY_CONVERTED',
      details: { waybill_ids },
    })
    const json = { carrier: 'DHL', tracking_number: '0034' }
    await server.sent('PATCH', `/v1/orders/${order.id}`, { ...by(clerk), json })
    expect((await commit(body.waybills[0].id)).body.status).toBe('posted')
    const read = async () => (await server.sent('GET', `/v1/orders/${order.id}`, { headers: order.headers })).body
    expect(await read()).toMatchObject({
      status: 'SHIPPING',
      fulfillment_status: 'fulfilled',
      lines: [{ fulfilled: 2 }, { fulfilled: 1 }],
    })
    const mail = await server.backend.mailTo('shipped@studio.example', `Order ${order.number} is on its way`)
    expect(mail.text).toContain('DHL, 0034')
    expect((await act(order.id, 'cancel')).error).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    expect((await act(order.id, 'deliver')).body).toMatchObject({
      status: 'COMPLETED',
      fulfillment_status: 'delivered',
      payment_status: 'captured',
    })
    const kinds = await rowsOf(server.backend, 'select kind from documents where order_id = $1 order by kind', [
      order.id,
    ])
    expect(kinds).toContainEqual({ kind: 'invoice' })
    const timeline = await server.sent('GET', `/v1/orders/${order.id}/timeline`, by(clerk))
    const types = timeline.body.items.map((item: { type: string }) => item.type)
    expect(types.filter((type: string) => type.startsWith('order.'))).toEqual([
      'order.placed',
      'order.confirmed',
      'order.in_progress',
      'order.shipped',
      'order.completed',
    ])
  })

  it('200 staff cancel before anything has left: drafts are canceled, goods are free', async () => {
    const offer = await anOfferFor(server.backend, { stock: 2 })
    const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id, quantity: 2 }] }, onDelivery)
    const { body } = await act(order.id, 'convert')
    const byBuyer = await server.sent('POST', `/v1/orders/${order.id}/cancel`, { headers: order.headers })
    expect(byBuyer.error).toMatchObject({ status: 409, code: 'ILLEGAL_TRANSITION', details: { allowed: ['SHIPPING'] } })
    expect((await act(order.id, 'cancel')).body.status).toBe('CANCELED')
    expect((await commit(body.waybills[0].id)).error).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    expect(await server.backend.wired.services.readers.stock.availableOf([offer.id])).toEqual(new Map([[offer.id, 2]]))
  })
})

describe('data of buyers', () => {
  it('orders stay when an account is deleted; the export has them and the addresses', async () => {
    const ben = await createPerson(server.backend)
    const order = await aPlacedOrderOf(server.backend, ben)
    const exported = await server.sent('GET', '/v1/accounts/me/export', by(ben))
    expect(exported.body).toMatchObject({
      addresses: [],
      orders: [{ id: order, user_id: ben.userId, lines: [{ quantity: 1 }] }],
    })
    await server.sent('DELETE', '/v1/accounts/me', { ...by(ben), json: { password: ben.password } })
    const read = await server.sent('GET', `/v1/orders/${order}`, by(clerk))
    expect(read.body).toMatchObject({
      id: order,
      user_id: null,
      email: ben.email,
      shipping_address: { city: 'Berlin' },
    })
  })

  it('200 an ADMIN erases contact data of ended orders and carts of a guest, and orders under way are kept', async () => {
    const admin = await createPerson(server.backend, { role: 'ADMIN' })
    const ended = await aPlacedOrder(server, { email: 'gone@studio.example' })
    await act(ended.id, 'cancel')
    const open = await aPlacedOrder(server, { email: 'gone@studio.example' })
    const erase = await server.sent('POST', '/v1/orders/erase-contact', {
      ...by(admin),
      json: { email: 'GONE@studio.example' },
    })
    expect(erase.body).toEqual({ orders: 1, orders_kept: 1, carts: 2 })
    const read = async (id: number) => (await server.sent('GET', `/v1/orders/${id}`, by(clerk))).body
    expect(await read(ended.id)).toMatchObject({
      email: '',
      shipping_address: null,
      billing_address: null,
      total: ended.total,
    })
    expect((await read(open.id)).email).toBe('gone@studio.example')
    expect((await server.sent('GET', `/v1/orders/${ended.id}`, { headers: ended.headers })).status).toBe(404)
  })
})

describe('a hold that ran out', () => {
  it('ends the order by its job, gives goods and coupon back', async () => {
    const offer = await anOfferFor(server.backend, { stock: 1 })
    const order = await aPlacedOrder(server, { lines: [{ offerId: offer.id }] })
    await rowsOf(server.backend, `update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [
      order.id,
    ])
    const { transactor, ...tools } = server.backend.wired.services
    const transact = transactor.transact({ requestId: 'test', ip: '' })
    const { jobHandlers } = await import('@atelier/api')
    const context = { ...tools, transact, transactIndependently: transact, guestTokens: {} }
    await jobHandlers['orders.expire'](
      context,
      { orderId: order.id },
      { id: 'x', signal: new AbortController().signal, finish: transact },
    )
    const read = await server.sent('GET', `/v1/orders/${order.id}`, { headers: order.headers })
    expect(read.body).toMatchObject({ status: 'EXPIRED', payment_status: 'canceled' })
    expect((await act(order.id, 'cancel')).error).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    expect(await server.backend.wired.services.readers.stock.availableOf([offer.id])).toEqual(new Map([[offer.id, 1]]))
  })

  it('sets its goods free for the buyer who asks for them next', async () => {
    const offer = await anOfferFor(server.backend, { stock: 1 })
    const first = await aPlacedOrder(server, { lines: [{ offerId: offer.id }] })
    const cart = await aReadyCart(server, { lines: [{ offerId: offer.id }] })
    expect((await cart.checkout()).error.code).toBe('INSUFFICIENT_STOCK')
    await rowsOf(server.backend, `update orders set hold_expires_at = now() - interval '1 second' where id = $1`, [
      first.id,
    ])
    expect((await cart.checkout()).status).toBe(201)
  })
})

it('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
