import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffer, aProduct, aThing } from '../_catalog.ts'
import { createPerson, type Person } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'
import { aLocation, aPostedWaybill } from '../_stock.ts'

let server: TestServer
let employee: Person, admin: Person
beforeAll(async () => {
  server = await testServer()
  employee = await createPerson(server.backend, { role: 'EMPLOYEE' })
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(async () => {
  expect(await server.backend.wired.services.readers.stock.audit()).toEqual([])
  await server[Symbol.asyncDispose]()
})

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: employee.accessToken, ...sending })
const make = async (quantity: number, more: object = {}) => {
  const { id: product_id } = await aProduct(server.backend)
  const part = { brand: 'Oak', manufacturer_number: aThing('no'), price_rub: 10 }
  return (await sent('POST', '/v1/offers', { json: { product_id, ...part, quantity, ...more } })).body
}
const patch = (id: number, json: object) => sent('PATCH', `/v1/offers/${id}`, { json })
const waybillsOf = async (id: number) =>
  (await sent('GET', `/v1/waybills?offer_id=${id}`)).body.items.map((one: { type: string; note: string }) => one.type)
/** As a guest reads it. */
const seen = async (path: string) => (await server.sent('GET', path)).body

describe('the list of stock', () => {
  it('200 offers by words of the title, by the brand, and by the start of a number in any spelling', async () => {
    const brand = aThing('brand')
    const chair = await make(1, { title: 'Walnut armchair', brand, sku: 'WX-700 501', barcode: '4006381333931' })
    const table = await make(2, { title: 'Walnut table', brand, sku: 'WX-800' })
    const found = async (q: string, more = '') =>
      (await sent('GET', `/v1/stock?q=${encodeURIComponent(q)}${more}`)).body.items.map(
        ({ offer_id }: { offer_id: number }) => offer_id,
      )
    expect(await found(brand)).toEqual([chair.id, table.id])
    expect(await found('walnut arm')).toEqual([chair.id])
    expect(await found('wx700-5')).toEqual([chair.id])
    expect(await found('40063813')).toEqual([chair.id])
    expect(await found('walnut', '&low=true')).toEqual([])
    expect(await found('%')).toEqual([])
    const first = (await sent('GET', `/v1/stock?q=${brand}&limit=1`)).body
    const second = (await sent('GET', `/v1/stock?q=${brand}&limit=1&cursor=${first.next_cursor}`)).body
    expect([first.items[0].offer_id, second.items[0].offer_id, second.next_cursor]).toEqual([chair.id, table.id, null])
  })
})

describe('the quantity of an offer', () => {
  it('201 comes in by a waybill; a guest reads only whether it can be had', async () => {
    const offer = await make(5, { low_stock_threshold: 5 })
    expect(offer).toMatchObject({ quantity: 5, availability: 'LOW_STOCK' })
    expect(await waybillsOf(offer.id)).toEqual(['WAYBILL_IN'])
    expect(await seen(`/v1/offers/${offer.id}`)).toMatchObject({ quantity: null, availability: 'LOW_STOCK' })
    expect((await seen(`/v1/products?in_stock=true&limit=1`)).items[0].id).toBe(offer.product_id)
  })

  it('201 nothing comes in of none, and of what is not managed', async () => {
    const [none, unmanaged] = [await make(0), await make(3, { manage_stock: false })]
    expect([none.quantity, none.availability, unmanaged.quantity, unmanaged.availability]).toEqual([
      0,
      'OUT_OF_STOCK',
      0,
      'IN_STOCK',
    ])
    expect([await waybillsOf(none.id), await waybillsOf(unmanaged.id)]).toEqual([[], []])
  })

  it('200 the same again is no count; 409 another without what was there; 200 a stocktake with it', async () => {
    const { id } = await make(5)
    expect([(await patch(id, { quantity: 5, title: 'Elm' })).status, await waybillsOf(id)]).toEqual([
      200,
      ['WAYBILL_IN'],
    ])
    const blind = await patch(id, { quantity: 7 })
    expect([blind.status, blind.error.code, blind.error.details]).toEqual([
      409,
      'STALE_COUNT',
      { lines: [{ offer_id: id, expected: 7, on_hand: 5 }] },
    ])
    const counted = await patch(id, { quantity: 7, expected_quantity: 5 })
    expect([counted.status, counted.body.quantity]).toEqual([200, 7])
    expect(await waybillsOf(id)).toEqual(['WAYBILL_STOCKTAKE', 'WAYBILL_IN'])
    const stale = await patch(id, { quantity: 9, expected_quantity: 5 })
    expect([stale.status, stale.error.details.lines]).toEqual([409, [{ offer_id: id, expected: 5, on_hand: 7 }]])
  })

  it('409 it cannot be deleted once a waybill names it; it can be archived', async () => {
    const { id } = await make(1)
    const answer = await sent('DELETE', `/v1/offers/${id}`, { token: admin.accessToken })
    expect([answer.status, answer.error.code, answer.error.details]).toEqual([409, 'IN_USE', { by: ['waybill'] }])
    expect((await patch(id, { status: 'archived' })).body.status).toBe('archived')
  })
})

describe('availability follows the stock', () => {
  it('in cached answers, lists, filters and facets, within a second, by an event only when it flips', async () => {
    const offer = await make(5, { low_stock_threshold: 2 })
    const inStock = `/v1/products?in_stock=true&q=${encodeURIComponent(offer.product_name)}`
    expect((await seen(inStock)).items).toHaveLength(1)
    const out = (quantity: number) =>
      aPostedWaybill(server.backend, { type: 'WAYBILL_OUT', lines: [{ offerId: offer.id, quantity }] })
    const availability = async () => (await seen(`/v1/offers/${offer.id}`)).availability
    expect(await availability()).toBe('IN_STOCK')
    await out(1)
    expect(await availability()).toBe('IN_STOCK')
    await out(2)
    expect(await availability()).toBe('LOW_STOCK')
    await out(2)
    expect(await availability()).toBe('OUT_OF_STOCK')
    await expect.poll(async () => (await seen(inStock)).items, { interval: 20 }).toEqual([])
    const events = async () =>
      server.backend.pool
        .query(
          `select type, payload ->> 'availability' as availability from outbox
            where aggregate_id = $1 and type like 'stock.%' order by id`,
          [offer.id],
        )
        .then(({ rows }) => rows.map(row => row.availability ?? row.type))
    const flips = ['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK', 'stock.low', 'stock.low']
    await expect
      .poll(async () => (await events()).toSorted((a, b) => (a < b ? -1 : 1)), { interval: 20 })
      .toEqual(flips)
  })

  it('over all sellable locations', async () => {
    const { id: offerId } = await anOffer(server.backend)
    const place = await aLocation(server.backend)
    await aPostedWaybill(server.backend, { locationId: place.id, lines: [{ offerId, quantity: 2 }] })
    expect(await seen(`/v1/offers/${offerId}`)).toMatchObject({ availability: 'IN_STOCK' })
    const token = admin.accessToken
    await sent('PATCH', `/v1/locations/${place.id}`, { token, json: { sellable: false } })
    await expect
      .poll(async () => (await seen(`/v1/offers/${offerId}`)).availability, { interval: 20 })
      .toBe('OUT_OF_STOCK')
  })
})

describe('quantities in imports', () => {
  const imported = async (text: string) => {
    const form = new FormData()
    form.append('kind', 'offers')
    form.append('file', new File([text], 'offers.csv'))
    const { body } = await sent('POST', '/v1/imports', { body: form })
    const path = `/v1/imports/${body.id}`
    await expect
      .poll(async () => (await sent('GET', path)).body.status, { interval: 20 })
      .toBeOneOf(['completed', 'failed'])
    return (await sent('GET', `${path}/report`)).body.items.map(
      (item: { column: string; reason: string }) => item.reason,
    )
  }

  it('open new offers, count others with what was there, and report counts that are stale', async () => {
    const product = await aProduct(server.backend)
    const offer = await make(5)
    const row = (sku: string, slug: string, counts: string) => `${sku},${slug},Oak,77,${counts}\n`
    const head = 'sku,product,brand,manufacturer_number,quantity,expected_quantity\n'
    const sku = aThing('IMP').replace(' ', '-')
    expect(await imported(head + row(sku, product.slug, '4,') + row(offer.sku, offer.product_slug, '6,5'))).toEqual([])
    expect((await sent('GET', `/v1/offers/${offer.id}`)).body.quantity).toBe(6)
    expect(await waybillsOf(offer.id)).toEqual(['WAYBILL_STOCKTAKE', 'WAYBILL_IN'])
    expect(await imported(head + row(sku, product.slug, '4,'))).toEqual([])
    expect(await imported(head + row(sku, product.slug, '9,') + row(offer.sku, offer.product_slug, '9,5'))).toEqual([
      expect.stringMatching(/^Another number lies there/),
      expect.stringMatching(/^Another number lies there/),
    ])
  })
})

it('has met no error outside the closed list', () => expect(server.unforeseen).toEqual([]))
