import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOfferFor } from '../_carts.ts'
import { clerkOf } from '../_catalog.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let admin: Person
beforeAll(async () => {
  server = await testServer()
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const get = () => server.sent('GET', '/v1/shop-settings', { token: admin.accessToken })
const patch = (json: object, headers: Record<string, string> = {}) =>
  server.sent('PATCH', '/v1/shop-settings', { json, headers, token: admin.accessToken })

describe('the settings of the shop', () => {
  it('200 as the migration made them', async () => {
    expect((await get()).body).toMatchObject({
      currency: 'RUB',
      prices_include_tax: true,
      hold_seconds: { provider: 900, bank_transfer: 259_200 },
      timezone: 'UTC',
      locale: 'en',
      seller: { name: null, address: null, tax_number: null, bank_details: null, email: null, phone: null },
      orders_email: null,
    })
  })

  it('200 changed in part: what is left out stays', async () => {
    await patch({ seller: { name: 'Oak & Linen', phone: '+49 30 1' } })
    const { status, body } = await patch({ seller: { phone: null }, hold_seconds: { bank_transfer: 60 } })
    expect(status).toBe(200)
    expect(body.seller).toMatchObject({ name: 'Oak & Linen', phone: null })
    expect(body.hold_seconds).toEqual({ provider: 900, bank_transfer: 60 })
  })

  it('412 for who saw an older version, 200 without a new version when nothing changes', async () => {
    const { body, headers } = await get()
    const seen = headers.get('etag') ?? ''
    const same = await patch({ locale: body.locale }, { 'if-match': seen })
    expect([same.status, same.body.version]).toEqual([200, body.version])
    expect((await patch({ locale: 'ru' }, { 'if-match': seen })).status).toBe(200)
    const late = await patch({ locale: 'en' }, { 'if-match': seen })
    expect([late.status, late.error.code]).toEqual([412, 'VERSION_CONFLICT'])
  })

  it('400 with an unknown zone names the cure', async () => {
    const { error } = await patch({ timezone: 'Moscow' })
    const message = "'timezone' must be an IANA time zone such as Europe/Berlin"
    expect([error.message, error.details.issues]).toEqual([message, [{ path: 'timezone', code: 'format', message }]])
  })

  it.each<[string, object]>([
    ['nothing to change', {}],
    ['an unknown zone', { timezone: 'Mars/Olympus' }],
    ['a hold of no time', { hold_seconds: { provider: 0 } }],
    ['a currency of two letters', { currency: 'EU' }],
    ['a currency that does not exist', { currency: 'RBU' }],
    ['an address that is none', { orders_email: 'nowhere' }],
    ['an unknown key', { holds: 5 }],
    ['a language without texts', { locale: 'de' }],
  ])('400 with %s', async (_, json) => {
    const answer = await patch(json)
    expect([answer.status, answer.error.code]).toEqual([400, 'INVALID_INPUT'])
  })

  it('200 announces orders to any address that may register', async () => {
    const { status, body } = await patch({ orders_email: 'orders@localhost' })
    expect([status, body.orders_email]).toEqual([200, 'orders@localhost'])
  })

  it('409 IN_USE for a currency of active carts, 200 once there are none', async () => {
    await inDatabase(server.backend, client =>
      client.query(`insert into carts (token_hash, currency, expires_at) values (repeat('a', 64), 'RUB', now())`),
    )
    const refused = await patch({ currency: 'EUR' })
    expect([refused.status, refused.error.code, refused.error.details]).toEqual([409, 'IN_USE', { by: ['cart'] }])
    await inDatabase(server.backend, client => client.query(`update carts set status = 'abandoned'`))
    expect((await patch({ currency: 'EUR' })).body.currency).toBe('EUR')
    expect((await patch({ currency: 'RUB' })).body.currency).toBe('RUB')
  })

  it('200 the catalogue shows, filters and sorts by prices in the currency of the settings (CW-5)', async () => {
    const { backend } = server
    const offer = await anOfferFor(backend, { price: 199_000 })
    const clerk = backend.as((await clerkOf(backend)).accessToken)
    const euros = await backend.as(admin.accessToken).priceLists.create({ code: 'retail_eur', currency: 'EUR' })
    const inRoubles = { amount: 199_000, currency: 'RUB' }
    const inEuros = { amount: 1_990, currency: 'EUR' }
    const prices = [
      { priceList: 'retail', price: inRoubles },
      { priceList: euros.code, price: inEuros },
    ]
    await clerk.offers.setPrices({ id: offer.id, prices })
    const shown = async () => {
      const list = await server.sent('GET', '/v1/products?min_price=1990&max_price=1990')
      const one = await server.sent('GET', `/v1/offers/${offer.id}`)
      return [list.body.items.map((item: { price_from: unknown }) => item.price_from), one.body.price]
    }
    expect(await shown()).toMatchObject([[], inRoubles])
    await inDatabase(backend, client => client.query(`update carts set status = 'abandoned'`))
    await patch({ currency: 'EUR' })
    expect(await shown()).toMatchObject([[inEuros], inEuros])
    await patch({ currency: 'RUB' })
    expect(await shown()).toMatchObject([[], inRoubles])
  })
})

it('leaves an audit line that shows both values', async () => {
  await patch({ timezone: 'Europe/Berlin' })
  const lines = await rowsOf(
    server.backend,
    `select details from audit_log where action = 'shop_settings.updated' order by id desc limit 1`,
  )
  expect(lines).toEqual([{ details: { before: { timezone: 'UTC' }, after: { timezone: 'Europe/Berlin' } } }])
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
