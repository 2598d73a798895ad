import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clerkOf } from '../_catalog.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type TestServer, testServer } from '../_server.ts'
import { address, aGuestCart, anOfferFor, setPrice } from '../_carts.ts'
import { aCoupon, aShippingMethod } from '../_shop.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())

const rub = (amount: number) => ({ amount, currency: 'RUB' })
const by = (person: Person) => ({ token: person.accessToken })

describe('opening a cart', () => {
  it('201 for a guest, with a token that is shown once and stored as a hash', async () => {
    const { status, body, headers } = await server.sent('POST', '/v1/carts', { json: { locale: 'ru' } })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'active',
      version: 1,
      currency: 'RUB',
      locale: 'ru',
      lines: [],
      total: rub(0),
    })
    expect(body.cart_token).toMatch(/^[\w-]{43}$/)
    expect(headers.get('location')).toBe(`http://api.test:8443/v1/carts/${body.id}`)
    const read = await server.sent('GET', `/v1/carts/${body.id}`, { headers: { 'cart-token': body.cart_token } })
    expect(read.body).not.toHaveProperty('cart_token')
    expect(read.headers.get('etag')).toMatch(/^"1-/)
    const stored = await rowsOf(server.backend, 'select token_hash from carts where id = $1', [body.id])
    expect(JSON.stringify(stored)).not.toContain(body.cart_token)
  })

  it('201, then 200 with the active cart for a user; 404 mine before there is one', async () => {
    const ben = await createPerson(server.backend)
    expect((await server.sent('GET', '/v1/carts/mine', by(ben))).error).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    })
    const first = await server.sent('POST', '/v1/carts', by(ben))
    const again = await server.sent('POST', '/v1/carts', by(ben))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.id).toBe(first.body.id)
    expect(first.body).not.toHaveProperty('cart_token')
    expect((await server.sent('GET', '/v1/carts/mine', by(ben))).body.id).toBe(first.body.id)
  })

  it('401 mine without a session', async () => {
    expect((await server.sent('GET', '/v1/carts/mine')).status).toBe(401)
  })
})

describe('lines', () => {
  it('200 adding again raises the quantity, setting sets it, 0 and DELETE take it out; each raises the version', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const { call } = await aGuestCart(server)
    const added = await call('POST', '/lines', { offer_id: offer.id })
    expect(added).toMatchObject({ status: 200, body: { version: 2, total: rub(1_000) } })
    expect(added.body.lines).toMatchObject([
      { offer_id: offer.id, sku: offer.sku, quantity: 1, unit_price: rub(1_000), line_total: rub(1_000), issues: [] },
    ])
    const more = await call('POST', '/lines', { offer_id: offer.id, quantity: 2 })
    expect(more.body).toMatchObject({ version: 3, lines: [{ quantity: 3 }], total: rub(3_000) })
    const line = `/lines/${more.body.lines[0].id}`
    expect((await call('PATCH', line, { quantity: 5 })).body).toMatchObject({ version: 4, total: rub(5_000) })
    expect((await call('PATCH', line, { quantity: 5 })).body.version).toBe(4)
    expect((await call('PATCH', line, { quantity: 0 })).body).toMatchObject({ version: 5, lines: [], total: rub(0) })
    const back = await call('POST', '/lines', { offer_id: offer.id })
    expect(await call('DELETE', `/lines/${back.body.lines[0].id}`)).toMatchObject({ status: 200, body: { lines: [] } })
    expect((await call('DELETE', line)).error).toMatchObject({ status: 404, details: { resource: 'cart_line' } })
  })

  it('412 at another version; 409 over 999 pieces; 422 an offer that is not there or not for sale', async () => {
    const offer = await anOfferFor(server.backend)
    const { id, headers, call } = await aGuestCart(server, [{ offerId: offer.id }])
    const etag = (await call('GET', '')).headers.get('etag') ?? ''
    await call('POST', '/lines', { offer_id: offer.id })
    const stale = await server.sent('POST', `/v1/carts/${id}/lines`, {
      headers: { ...headers, 'if-match': etag },
      json: { offer_id: offer.id },
    })
    expect(stale.error).toMatchObject({ status: 412, code: 'VERSION_CONFLICT', details: { current_version: 3 } })
    const most = await call('POST', '/lines', { offer_id: offer.id, quantity: 998 })
    expect(most.error).toMatchObject({ status: 409, code: 'LIMIT_REACHED', details: { max: 999 } })
    const priceless = await anOfferFor(server.backend)
    await setPrice(server.backend, priceless.id, null)
    for (const offer_id of [999_999, priceless.id]) {
      const { error } = await call('POST', '/lines', { offer_id })
      expect(error).toMatchObject({ status: 422, code: 'REFERENCE_MISSING', details: { field: 'offer_id' } })
    }
  })

  it('409 a line too many', async () => {
    const offer = await anOfferFor(server.backend)
    const { id, call } = await aGuestCart(server)
    await rowsOf(
      server.backend,
      `with made as (insert into offers (product_id, sku, title, slug, brand, manufacturer_number, status)
         select product_id, 'many-' || n, title, 'many-' || n, brand, manufacturer_number, 'active'
         from offers, generate_series(1, 100) n where id = $1 returning id)
       insert into cart_lines (cart_id, offer_id, quantity) select $2, id, 1 from made`,
      [offer.id, id],
    )
    const { error } = await call('POST', '/lines', { offer_id: offer.id })
    expect(error).toMatchObject({ status: 409, code: 'LIMIT_REACHED', details: { limit: 'cart_lines', max: 100 } })
  })
})

describe('prices move after a line was added', () => {
  it('200 with PRICE_CHANGED until the line is written again', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const { call } = await aGuestCart(server, [{ offerId: offer.id }])
    await setPrice(server.backend, offer.id, 1_200)
    const { body } = await call('GET', '')
    const [{ id: line_id }] = body.lines
    const issue = { code: 'PRICE_CHANGED', line_id, seen: rub(1_000), now: rub(1_200) }
    expect(body).toMatchObject({ total: rub(1_200), issues: [issue], lines: [{ issues: [issue] }] })
    expect((await call('PATCH', `/lines/${line_id}`, { quantity: 1 })).body).toMatchObject({ issues: [], version: 3 })
  })

  // A cart of other shops answers 500 from then on.
  it.each([
    ['archived', (id: number) => rowsOf(server.backend, `update offers set status = 'archived' where id = $1`, [id])],
    [
      'of an unpublished product',
      (id: number) =>
        rowsOf(
          server.backend,
          `update products set status = 'draft' where id = (select product_id from offers where id = $1)`,
          [id],
        ),
    ],
    ['deleted', (id: number) => rowsOf(server.backend, 'update offers set deleted_at = now() where id = $1', [id])],
    ['without a price', (id: number) => setPrice(server.backend, id, null)],
  ])('200 for every call with an offer that is %s', async (_, end) => {
    const [gone, stays] = [await anOfferFor(server.backend), await anOfferFor(server.backend, { price: 700 })]
    const { call } = await aGuestCart(server, [{ offerId: gone.id }, { offerId: stays.id }])
    await end(gone.id)
    const { status, body } = await call('GET', '')
    expect(status).toBe(200)
    expect(body.lines).toMatchObject([
      { offer_id: gone.id, unit_price: null, line_total: null, issues: [{ code: 'UNAVAILABLE' }] },
      { offer_id: stays.id, line_total: rub(700), issues: [] },
    ])
    expect(body.total).toEqual(rub(700))
    const [dead, living] = body.lines.map((line: { id: number }) => `/lines/${line.id}`)
    const calls = [
      await call('POST', '/lines', { offer_id: stays.id }),
      await call('PATCH', living, { quantity: 4 }),
      await call('PATCH', dead, { quantity: 2 }),
      await call('PUT', '/addresses', { shipping_address: address, email: 'guest@studio.example' }),
      await call('GET', '/shipping-options'),
      await call('DELETE', living),
      await call('DELETE', dead),
    ]
    expect(calls.map(answer => answer.status)).toEqual(calls.map(() => 200))
  })
})

describe('addresses and shipping', () => {
  it('200 an absent billing address is the shipping address; a bad e-mail is 400', async () => {
    const { call } = await aGuestCart(server)
    const set = await call('PUT', '/addresses', {
      shipping_address: address,
      email: 'guest@studio.example',
      locale: 'ru',
    })
    expect(set.body).toMatchObject({
      shipping_address: address,
      billing_address: address,
      email: 'guest@studio.example',
      locale: 'ru',
      version: 2,
    })
    const again = await call('PUT', '/addresses', { shipping_address: address, email: 'guest@studio.example' })
    expect(again.body.version).toBe(2)
    expect((await call('PUT', '/addresses', { email: 'nobody' })).error).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
    })
  })

  it('200 options by country with what each costs; 422 one that the cart cannot choose', async () => {
    const offer = await anOfferFor(server.backend, { price: 3_000 })
    const [cargo, abroad] = [
      (await aShippingMethod(server.backend, { freeFrom: rub(6_000), countries: ['DE'] })).id,
      (await aShippingMethod(server.backend, { countries: ['JP'] })).id,
    ]
    const { call } = await aGuestCart(server, [{ offerId: offer.id }])
    await call('PUT', '/addresses', { shipping_address: address })
    const options = await call('GET', '/shipping-options')
    const ids = options.body.items.map((option: { id: number }) => option.id)
    expect([ids.includes(cargo), ids.includes(abroad)]).toEqual([true, false])
    const find = (items: { id: number }[]) => items.find(option => option.id === cargo)
    expect(find(options.body.items)).toMatchObject({ price: rub(500), free_from: rub(6_000), cost: rub(500) })
    const chosen = await call('PUT', '/shipping', { shipping_method_id: cargo })
    expect(chosen.body).toMatchObject({ shipping_method: { id: cargo }, shipping_total: rub(500), total: rub(3_500) })
    await call('POST', '/lines', { offer_id: offer.id })
    expect(find((await call('GET', '/shipping-options')).body.items)).toMatchObject({ cost: rub(0) })
    const { error } = await call('PUT', '/shipping', { shipping_method_id: abroad })
    expect(error).toMatchObject({ status: 422, code: 'REFERENCE_MISSING', details: { field: 'shipping_method_id' } })
  })
})

describe('a coupon', () => {
  it('200 is found without regard to case and taken off; DELETE takes it away', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const { code } = await aCoupon(server.backend)
    const { call } = await aGuestCart(server, [{ offerId: offer.id }])
    const used = await call('PUT', '/coupon', { code: code.toLowerCase() })
    expect(used.body).toMatchObject({ coupon_code: code, discount_total: rub(100), total: rub(900) })
    const without = await call('DELETE', '/coupon')
    expect(without.body).toMatchObject({ coupon_code: null, discount_total: rub(0) })
  })

  it('409 one that does not count, each with its reason', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const { call } = await aGuestCart(server, [{ offerId: offer.id }])
    const minimum = await aCoupon(server.backend, { valueBps: 1_000, minSubtotal: rub(2_000) })
    const over = await aCoupon(server.backend, { valueBps: 1_000, endsAt: '2020-01-01T00:00:00Z' })
    for (const [code, why] of [
      ['NOTHING', 'unknown'],
      [minimum.code, 'minimum_not_met'],
      [over.code, 'expired'],
    ]) {
      const { error } = await call('PUT', '/coupon', { code })
      expect(error).toMatchObject({ status: 409, code: 'COUPON_INVALID', details: { why } })
    }
  })

  it('200 with an issue and no discount once the goods are below its minimum', async () => {
    const offer = await anOfferFor(server.backend, { price: 1_000 })
    const { code } = await aCoupon(server.backend, { valueBps: 1_000, minSubtotal: rub(2_000) })
    const { call } = await aGuestCart(server, [{ offerId: offer.id, quantity: 2 }])
    const { body } = await call('PUT', '/coupon', { code })
    const less = await call('PATCH', `/lines/${body.lines[0].id}`, { quantity: 1 })
    const issue = { code: 'COUPON_INVALID', line_id: null, why: 'minimum_not_met' }
    expect(less.body).toMatchObject({ coupon_code: code, discount_total: rub(0), issues: [issue] })
  })
})

describe('merging at login', () => {
  const merge = (token: string, person: Person) =>
    server.sent('POST', '/v1/carts/merge', { ...by(person), headers: { 'cart-token': token } })

  it('200 makes a cart that takes over choices, once', async () => {
    const ben = await createPerson(server.backend)
    const offer = await anOfferFor(server.backend)
    const guest = await aGuestCart(server, [{ offerId: offer.id, quantity: 2 }])
    await guest.call('PUT', '/addresses', { shipping_address: address, email: 'guest@studio.example', locale: 'ru' })
    const first = await merge(guest.token, ben)
    expect(first.body).toMatchObject({
      already_merged: false,
      cart: { lines: [{ offer_id: offer.id, quantity: 2 }], shipping_address: address, locale: 'ru' },
      lines: [{ offer_id: offer.id, outcome: 'merged', quantity: 2, wanted: 2 }],
    })
    const again = await merge(guest.token, ben)
    expect(again.body).toMatchObject({
      already_merged: true,
      lines: [],
      cart: { lines: [{ quantity: 2 }], version: first.body.cart.version },
    })
    const write = await guest.call('POST', '/lines', { offer_id: offer.id })
    expect(write.error).toMatchObject({ status: 409, code: 'CART_NOT_ACTIVE', details: { status: 'merged' } })
  })

  it('200 sums into the own cart, at most 999 pieces, and says so', async () => {
    const ben = await createPerson(server.backend)
    const [both, one] = [await anOfferFor(server.backend), await anOfferFor(server.backend)]
    const own = (await server.sent('POST', '/v1/carts', by(ben))).body
    await server.sent('POST', `/v1/carts/${own.id}/lines`, { ...by(ben), json: { offer_id: both.id, quantity: 600 } })
    const guest = await aGuestCart(server, [{ offerId: both.id, quantity: 600 }, { offerId: one.id }])
    expect((await merge(guest.token, ben)).body).toMatchObject({
      cart: { id: own.id },
      lines: [
        { offer_id: both.id, outcome: 'clamped', quantity: 999, wanted: 1_200 },
        { offer_id: one.id, outcome: 'merged', quantity: 1, wanted: 1 },
      ],
    })
  })

  it('200 with the quantities of one merge when it runs ten times at once', async () => {
    const ben = await createPerson(server.backend)
    const offer = await anOfferFor(server.backend)
    const guest = await aGuestCart(server, [{ offerId: offer.id, quantity: 3 }])
    const answers = await Promise.all(Array.from({ length: 10 }, () => merge(guest.token, ben)))
    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
    expect(answers.filter(answer => !answer.body.already_merged)).toHaveLength(1)
    for (const { body } of answers) expect(body.cart.lines).toMatchObject([{ quantity: 3 }])
  })

  it("404 without a token, with a wrong one, and with one of another's merged cart; 401 without a session", async () => {
    const guest = await aGuestCart(server)
    await merge(guest.token, ana)
    for (const answer of [
      await server.sent('POST', '/v1/carts/merge', by(ana)),
      await merge('A'.repeat(43), ana),
      await merge(guest.token, await createPerson(server.backend)),
    ]) {
      expect(answer.error).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    }
    expect((await server.sent('POST', '/v1/carts/merge', { headers: guest.headers })).status).toBe(401)
  })
})

// Fault 21: a token opens its own cart only.
it('404 on every route for another cart, staff included', async () => {
  const offer = await anOfferFor(server.backend)
  const [mine, other] = [await aGuestCart(server, [{ offerId: offer.id }]), await aGuestCart(server)]
  const { body } = await mine.call('GET', '')
  const line = `/lines/${body.lines[0].id}`
  const routes = [
    ['GET', '', undefined],
    ['POST', '/lines', { offer_id: offer.id }],
    ['PATCH', line, { quantity: 2 }],
    ['DELETE', line, undefined],
    ['PUT', '/addresses', { shipping_address: address }],
    ['GET', '/shipping-options', undefined],
    ['PUT', '/shipping', { shipping_method_id: 1 }],
    ['PUT', '/coupon', { code: 'SPRING' }],
    ['DELETE', '/coupon', undefined],
  ] as const
  const strangers = [{ headers: other.headers }, { headers: {} }, by(ana), by(await clerkOf(server.backend))]
  for (const [method, path, json] of routes) {
    for (const stranger of strangers) {
      const sending = { ...stranger, ...(json !== undefined && { json }) }
      const answer = await server.sent(method, `/v1/carts/${mine.id}${path}`, sending)
      expect([method, path, answer.status]).toEqual([method, path, 404])
    }
  }
  expect((await mine.call('GET', '')).body).toEqual(body)
})

it('guest carts are abandoned 30 days after their last change; those of users stay', async () => {
  const guest = await aGuestCart(server)
  await rowsOf(server.backend, `update carts set expires_at = now() - interval '1 minute' where status = 'active'`)
  const { transactor, ...tools } = server.backend.wired.services
  const transact = transactor.transact({ requestId: 'test', ip: '' })
  const { jobHandlers } = await import('@atelier/api')
  const context = { ...tools, transact, transactIndependently: transact, guestTokens: {} }
  await jobHandlers['maintenance.sweep'](
    context,
    {},
    { id: 'sweep', signal: new AbortController().signal, finish: transact },
  )
  expect((await guest.call('GET', '')).body.status).toBe('abandoned')
  expect((await guest.call('DELETE', '/coupon')).error).toMatchObject({ code: 'CART_NOT_ACTIVE', status: 409 })
  const ofUsers = await rowsOf(server.backend, `select 1 from carts where user_id is not null and status = 'abandoned'`)
  expect(ofUsers).toEqual([])
})

it('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
