import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffer } from '../_catalog.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'
import { aLocation, aStockedOffer } from '../_stock.ts'

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
const post = (path: string, json: object = {}) =>
  sent('POST', path, { json, headers: { 'idempotency-key': crypto.randomUUID() } })
const draft = (json: object) => post('/v1/waybills', json)
const commit = (id: number) => post(`/v1/waybills/${id}/commit`)
const reverse = (id: number) => post(`/v1/waybills/${id}/reverse`)
const stockOf = async (offerId: number) => (await sent('GET', `/v1/stock/${offerId}`)).body

/** Drafts and commits. */
async function posted(json: object) {
  const { body } = await draft(json)
  return commit(body.id)
}

describe('a draft', () => {
  it('201 with number, author and lines; 200 changed; 412 for who saw another; its lines 201, 200, 204', async () => {
    const { id: offerId, sku } = await anOffer(server.backend)
    const made = await draft({
      type: 'WAYBILL_IN',
      counterparty_name: 'Oak Ltd',
      lines: [{ offer_id: offerId, quantity: 2 }],
    })
    expect([made.status, made.headers.get('location')]).toEqual([
      201,
      `http://api.test:8443/v1/waybills/${made.body.id}`,
    ])
    expect(made.body).toMatchObject({
      number: expect.stringMatching(/^W-\d{4}-\d{6}$/),
      status: 'draft',
      author_id: employee.userId,
      author_name: employee.username,
      posted_at: null,
      lines: [
        { offer_id: offerId, quantity: 2, sku, unit_price: { amount: 199_050, currency: 'RUB' }, unit_cost: null },
      ],
    })
    const path = `/v1/waybills/${made.body.id}`
    const etag = (await sent('GET', path)).headers.get('etag') ?? ''
    const changed = await sent('PATCH', path, { json: { note: 'Pallet 7' }, headers: { 'if-match': etag } })
    expect([changed.status, changed.body.note, changed.body.version]).toEqual([200, 'Pallet 7', 2])
    expect(
      (await sent('PATCH', path, { json: { note: 'Pallet 8' }, headers: { 'if-match': etag } })).error,
    ).toMatchObject({
      code: 'VERSION_CONFLICT',
      details: { current_version: 2 },
    })
    const line = await sent('POST', `${path}/lines`, {
      json: { offer_id: offerId, quantity: 3, unit_cost: { amount: 900, currency: 'RUB' } },
    })
    expect([line.status, line.body.line_no, line.body.unit_cost]).toEqual([201, 2, { amount: 900, currency: 'RUB' }])
    expect((await sent('PATCH', `${path}/lines/${line.body.id}`, { json: { quantity: 4 } })).body.quantity).toBe(4)
    expect((await sent('DELETE', `${path}/lines/${line.body.id}`)).status).toBe(204)
    expect((await sent('GET', path)).body).toMatchObject({ line_count: 1, version: 5 })
  })

  it('204 canceled: it stays to be read, and no second cancel or commit follows', async () => {
    const { body } = await draft({ type: 'WAYBILL_IN' })
    expect((await sent('DELETE', `/v1/waybills/${body.id}`)).status).toBe(204)
    expect((await sent('GET', `/v1/waybills/${body.id}`)).body.status).toBe('canceled')
    const rivals = [await sent('DELETE', `/v1/waybills/${body.id}`), await commit(body.id)]
    expect(rivals.map(({ status, error }) => [status, error.code, error.details.from])).toEqual([
      [409, 'ILLEGAL_TRANSITION', 'canceled'],
      [409, 'ILLEGAL_TRANSITION', 'canceled'],
    ])
  })

  it.each<[string, object, string]>([
    ['an unknown type', { type: 'WAYBILL_GIFT' }, '400 INVALID_INPUT'],
    ['an order of its own choice', { type: 'WAYBILL_OUT', order_id: 1 }, '400 INVALID_INPUT'],
    ['nothing of an offer', { type: 'WAYBILL_IN', lines: [{ offer_id: 1, quantity: 0 }] }, '400 INVALID_INPUT'],
    ['an unknown location', { type: 'WAYBILL_IN', location_id: 1_000_000 }, '422 REFERENCE_MISSING'],
    ['an unknown user', { type: 'WAYBILL_OUT', user_id: 1_000_000 }, '422 REFERENCE_MISSING'],
    [
      'an unknown offer',
      { type: 'WAYBILL_IN', lines: [{ offer_id: 1_000_000, quantity: 1 }] },
      '422 REFERENCE_MISSING',
    ],
    [
      'a count on a receipt',
      { type: 'WAYBILL_IN', lines: [{ offer_id: 1, counted_quantity: 1, expected_on_hand: 1 }] },
      '422 RULE_VIOLATED',
    ],
    [
      'a quantity on a stocktake',
      { type: 'WAYBILL_STOCKTAKE', lines: [{ offer_id: 1, quantity: 1 }] },
      '422 RULE_VIOLATED',
    ],
    ['half a count', { type: 'WAYBILL_STOCKTAKE', lines: [{ offer_id: 1, counted_quantity: 1 }] }, '422 RULE_VIOLATED'],
    ['a transfer to nowhere', { type: 'WAYBILL_TRANSFER' }, '422 RULE_VIOLATED'],
    ['a transfer to where it is', { type: 'WAYBILL_TRANSFER', to_location_id: 1 }, '422 RULE_VIOLATED'],
    [
      'another currency',
      { type: 'WAYBILL_IN', lines: [{ offer_id: 1, quantity: 1, unit_price: { amount: 1, currency: 'EUR' } }] },
      '422 RULE_VIOLATED',
    ],
  ])('refused with %s', async (_, json, refusal) => {
    const answer = await draft(json)
    expect(`${answer.status} ${answer.error.code}`).toBe(refusal)
  })
})

describe('a commit', () => {
  it('200 moves the sum of its lines once; the second answers the posted waybill; 400 without a key', async () => {
    const { id: offerId } = await anOffer(server.backend)
    const lines = [
      { offer_id: offerId, quantity: 2, unit_cost: { amount: 900, currency: 'RUB' } },
      { offer_id: offerId, quantity: 3 },
    ]
    const { body } = await draft({ type: 'WAYBILL_IN', lines })
    const path = `/v1/waybills/${body.id}/commit`
    expect((await sent('POST', path, { json: {} })).error.code).toBe('IDEMPOTENCY_KEY_REQUIRED')
    const [first, second] = await Promise.all([commit(body.id), commit(body.id)])
    expect([first.status, second.status, first.body.status, second.body.status]).toEqual([200, 200, 'posted', 'posted'])
    expect(first.body).toMatchObject({ posted_by: employee.userId, version: second.body.version })
    expect(await stockOf(offerId)).toMatchObject({ on_hand: 5, allocated: 0, reserved: 0, available: 5 })
    expect((await sent('GET', `/v1/stock/movements?offer_id=${offerId}`)).body.items).toMatchObject([
      { delta: 3, on_hand_after: 5, unit_cost: null, waybill_number: body.number },
      { delta: 2, on_hand_after: 2, unit_cost: { amount: 900, currency: 'RUB' }, waybill_id: body.id },
    ])
    const events = await rowsOf(
      server.backend,
      `select type from outbox where aggregate_id = $1 and type like 'waybill.%'`,
      [body.id],
    )
    expect(events).toEqual([{ type: 'waybill.posted' }])
    const writes = [
      await sent('PATCH', `/v1/waybills/${body.id}`, { json: { note: 'late' } }),
      await sent('POST', `/v1/waybills/${body.id}/lines`, { json: { offer_id: offerId, quantity: 1 } }),
      await sent('PATCH', `/v1/waybills/${body.id}/lines/${body.lines[0].id}`, { json: { quantity: 9 } }),
      await sent('DELETE', `/v1/waybills/${body.id}/lines/${body.lines[0].id}`),
      await sent('DELETE', `/v1/waybills/${body.id}`),
    ]
    expect(writes.map(({ status, error }) => `${status} ${error.code}`)).toEqual(
      writes.map(() => '409 ILLEGAL_TRANSITION'),
    )
  })

  it('422 without lines, 404 of none', async () => {
    const answer = await posted({ type: 'WAYBILL_IN' })
    expect([answer.status, answer.error.details.rule]).toEqual([422, 'waybill_needs_lines'])
    expect((await commit(1_000_000)).status).toBe(404)
    expect((await reverse(1_000_000)).status).toBe(404)
  })

  it.each(['WAYBILL_OUT', 'WAYBILL_SUPPLIER_RETURN', 'WAYBILL_WRITE_OFF'])(
    '200 %s takes what is available, 409 beyond it',
    async type => {
      const { id: offerId } = await aStockedOffer(server.backend, 5)
      expect((await posted({ type, lines: [{ offer_id: offerId, quantity: 3 }] })).status).toBe(200)
      const short = await posted({ type, lines: [{ offer_id: offerId, quantity: 3 }] })
      expect([short.status, short.error.code, short.error.details.lines]).toEqual([
        409,
        'INSUFFICIENT_STOCK',
        [{ offer_id: offerId, requested: 3, available: 2 }],
      ])
      expect(await stockOf(offerId)).toMatchObject({ on_hand: 2 })
    },
  )

  it('200 a transfer leaves one location for another, in two movements', async () => {
    const { id: offerId } = await aStockedOffer(server.backend, 5)
    const place = await aLocation(server.backend)
    const lines = [{ offer_id: offerId, quantity: 2 }]
    expect((await posted({ type: 'WAYBILL_TRANSFER', to_location_id: place.id, lines })).status).toBe(200)
    const stock = await stockOf(offerId)
    expect([stock.on_hand, stock.available]).toEqual([5, 5])
    expect(stock.locations).toMatchObject([
      { code: 'MAIN', on_hand: 3 },
      { location_id: place.id, on_hand: 2 },
    ])
  })

  it('200 a stocktake posts the difference, 409 STALE_COUNT once goods have moved', async () => {
    const { id: offerId } = await aStockedOffer(server.backend, 5)
    const count = { offer_id: offerId, counted_quantity: 4, expected_on_hand: 5 }
    expect((await posted({ type: 'WAYBILL_STOCKTAKE', lines: [count] })).status).toBe(200)
    expect(await stockOf(offerId)).toMatchObject({ on_hand: 4 })
    const late = await posted({ type: 'WAYBILL_STOCKTAKE', lines: [{ ...count, counted_quantity: 5 }] })
    expect([late.status, late.error.details]).toEqual([
      409,
      { lines: [{ offer_id: offerId, expected: 5, on_hand: 4 }] },
    ])
    const equal = { offer_id: offerId, counted_quantity: 4, expected_on_hand: 4 }
    expect((await posted({ type: 'WAYBILL_STOCKTAKE', lines: [equal] })).status).toBe(200)
    expect((await sent('GET', `/v1/stock/${offerId}/explain`)).body).toMatchObject({
      opening: 0,
      movements: [{ delta: 5 }, { delta: -1, on_hand_after: 4, waybill_type: 'WAYBILL_STOCKTAKE' }],
      allocations: [],
      holds: [],
      sum: 4,
      on_hand: 4,
      ok: true,
    })
  })

  it('200 what is not managed moves nothing', async () => {
    const { id: offerId } = await anOffer(server.backend)
    await sent('PATCH', `/v1/offers/${offerId}`, { json: { manage_stock: false } })
    expect((await posted({ type: 'WAYBILL_OUT', lines: [{ offer_id: offerId, quantity: 3 }] })).status).toBe(200)
    expect((await sent('GET', `/v1/stock/movements?offer_id=${offerId}`)).body.items).toEqual([])
  })

  it('422 more than a location can hold', async () => {
    const { id: offer_id } = await anOffer(server.backend)
    const lines = [
      { offer_id, quantity: 1_000_000_000 },
      { offer_id, quantity: 1 },
    ]
    const answer = await posted({ type: 'WAYBILL_IN', lines })
    expect([answer.status, answer.error.details.rule]).toEqual([422, 'level_is_full'])
  })
})

describe('a reversal', () => {
  it('201 a waybill with opposite movements, 200 the same to the second caller, and is not reversed itself', async () => {
    const { id: offerId, waybill } = await aStockedOffer(server.backend, 5)
    const [first, second] = [await reverse(waybill.id), await reverse(waybill.id)]
    expect([first.status, second.status]).toEqual([201, 200])
    expect(first.body).toMatchObject({
      type: 'WAYBILL_IN',
      status: 'posted',
      order_number: null,
      reverses_id: waybill.id,
      reverses_number: waybill.number,
    })
    expect(second.body).toEqual(first.body)
    expect((await sent('GET', `/v1/waybills/${waybill.id}`)).body.status).toBe('reversed')
    expect(await stockOf(offerId)).toMatchObject({ on_hand: 0 })
    expect((await reverse(first.body.id)).error).toMatchObject({ code: 'ILLEGAL_TRANSITION', status: 409 })
    const { body } = await draft({ type: 'WAYBILL_IN' })
    expect((await reverse(body.id)).error.details).toEqual({
      from: 'draft',
      to: 'reversed',
      allowed: ['posted', 'canceled'],
    })
  })

  it('409 INSUFFICIENT_STOCK of a receipt whose goods are gone', async () => {
    const { id: offerId, waybill } = await aStockedOffer(server.backend, 5)
    await posted({ type: 'WAYBILL_OUT', lines: [{ offer_id: offerId, quantity: 4 }] })
    const answer = await reverse(waybill.id)
    expect([answer.status, answer.error.code, answer.error.details.lines]).toEqual([
      409,
      'INSUFFICIENT_STOCK',
      [{ offer_id: offerId, requested: 5, available: 1 }],
    ])
  })
})

describe('rivals', () => {
  it('200 or 409: of a cancel and a commit at once one wins, and the other meets ILLEGAL_TRANSITION', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id: offer_id } = await anOffer(server.backend)
      const { body } = await draft({ type: 'WAYBILL_IN', lines: [{ offer_id, quantity: 1 }] })
      const [canceled, committed] = await Promise.all([sent('DELETE', `/v1/waybills/${body.id}`), commit(body.id)])
      const isCanceled = canceled.status === 204
      expect([canceled.status, committed.status]).toEqual(isCanceled ? [204, 409] : [409, 200])
      expect((isCanceled ? committed : canceled).error.code).toBe('ILLEGAL_TRANSITION')
      expect((await stockOf(offer_id)).on_hand).toBe(isCanceled ? 0 : 1)
    }
  })

  it('200 or 409: a stocktake posts exactly or is stale while goods leave', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id: offer_id } = await aStockedOffer(server.backend, 10)
      const count = { offer_id, counted_quantity: 9, expected_on_hand: 10 }
      const [counted, left] = await Promise.all([
        posted({ type: 'WAYBILL_STOCKTAKE', lines: [count] }),
        posted({ type: 'WAYBILL_OUT', lines: [{ offer_id, quantity: 4 }] }),
      ])
      expect(left.status).toBe(200)
      expect(counted.status === 200 ? 'posted' : counted.error.code).toBeOneOf(['posted', 'STALE_COUNT'])
      expect((await stockOf(offer_id)).on_hand).toBe(counted.status === 200 ? 5 : 6)
    }
  })
})

describe('locations', () => {
  it('201, 200 and 412 for ADMIN; 409 a code that is taken; 422 goods in quarantine for sale', async () => {
    const token = admin.accessToken
    const make = (json: object) => sent('POST', '/v1/locations', { token, json })
    const made = await make({ code: 'NORTH', name: 'North' })
    expect([made.status, made.body.sellable, made.body.kind]).toEqual([201, true, 'store'])
    expect((await make({ code: 'NORTH', name: 'North' })).error.code).toBe('ALREADY_EXISTS')
    expect((await make({ code: 'DAMAGED', name: 'Damaged', kind: 'quarantine' })).body.sellable).toBe(false)
    expect((await make({ code: 'Q', name: 'Q', kind: 'quarantine', sellable: true })).error.details.rule).toBe(
      'quarantine_is_not_sold',
    )
    const path = `/v1/locations/${made.body.id}`
    const headers = { 'if-match': '"9"' }
    expect((await sent('PATCH', path, { token, json: { name: 'N' }, headers })).status).toBe(412)
    expect((await sent('PATCH', path, { token, json: { name: 'N' } })).body.name).toBe('N')
    expect((await sent('PATCH', path, { json: { name: 'M' } })).status).toBe(403)
  })

  it('200 what is no longer sellable is no longer available', async () => {
    const { id: offerId } = await aStockedOffer(server.backend, 5)
    const place = await aLocation(server.backend)
    await posted({ type: 'WAYBILL_IN', location_id: place.id, lines: [{ offer_id: offerId, quantity: 2 }] })
    expect(await stockOf(offerId)).toMatchObject({ on_hand: 7, available: 7 })
    const token = admin.accessToken
    expect((await sent('PATCH', `/v1/locations/${place.id}`, { token, json: { sellable: false } })).status).toBe(200)
    expect(await stockOf(offerId)).toMatchObject({ on_hand: 7, available: 5 })
  })
})

it('404 stock of no offer; lists page by page, narrowed', async () => {
  expect((await sent('GET', '/v1/stock/1000000')).status).toBe(404)
  expect((await sent('GET', '/v1/stock/1000000/explain')).status).toBe(404)
  const { id: offerId, waybill } = await aStockedOffer(server.backend, 5)
  const page = (await sent('GET', '/v1/stock?limit=1')).body
  expect([page.items.length, typeof page.next_cursor]).toEqual([1, 'string'])
  expect((await sent('GET', `/v1/stock?limit=1&cursor=${page.next_cursor}`)).body.items).toHaveLength(1)
  const found = (await sent('GET', `/v1/waybills?offer_id=${offerId}&type=WAYBILL_IN&status=posted`)).body.items
  expect(found.map((one: { id: number }) => one.id)).toEqual([waybill.id])
  expect((await sent('GET', `/v1/waybills?number=${waybill.number}`)).body.items).toMatchObject([{ line_count: 1 }])
})

it('has met no error outside the closed list', () => expect(server.unforeseen).toEqual([]))
