import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffer, aThing } from '../_catalog.ts'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let employee: Person, admin: Person
beforeAll(async () => {
  server = await testServer()
  employee = await createPerson(server.backend, { role: 'EMPLOYEE' })
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

async function sent(method: string, path: string, sending: Sending = {}) {
  const response = await server.send(method, path, { token: employee.accessToken, ...sending })
  const text = await response.text()
  const body = text === '' ? undefined : JSON.parse(text)
  return { status: response.status, headers: response.headers, body, error: body?.error }
}
const post = (json: object) => sent('POST', '/v1/price-lists', { json })
const patch = (code: string, json: object, headers: Record<string, string> = {}) =>
  sent('PATCH', `/v1/price-lists/${code}`, { json, headers })
const remove = (code: string) => sent('DELETE', `/v1/price-lists/${code}`, { token: admin.accessToken })
const aCode = () => aThing('list').replace(' ', '_')

const eventsOf = (id: number) =>
  rowsOf(server.backend, `select type from outbox where aggregate_id = $1 and type like 'price_list.%' order by id`, [
    id,
  ])

describe('a price list', () => {
  it('201 with its address, 200 changed by who saw its last version, 412 for others, 204 gone', async () => {
    const code = aCode()
    const made = await post({
      code,
      currency: 'RUB',
      customer_type: 'wholesale',
      starts_at: '2030-01-01T03:00:00+03:00',
    })
    expect([made.status, made.headers.get('location')]).toEqual([201, `http://api.test:8443/v1/price-lists/${code}`])
    expect(made.body).toMatchObject({
      code,
      customer_type: 'wholesale',
      priority: 0,
      starts_at: '2030-01-01T00:00:00.000000Z',
      ends_at: null,
      derived_from: null,
    })
    const seen = (await sent('GET', `/v1/price-lists/${code}`)).headers.get('etag') ?? ''
    const first = await patch(code, { priority: 3, customer_type: null }, { 'if-match': seen })
    expect([first.status, first.body.priority, first.body.customer_type]).toEqual([200, 3, null])
    const late = await patch(code, { priority: 4 }, { 'if-match': seen })
    expect([late.status, late.error.details]).toEqual([412, { current_version: 2 }])
    expect((await remove(code)).status).toBe(204)
    expect((await sent('GET', `/v1/price-lists/${code}`)).status).toBe(404)
    expect(await eventsOf(made.body.id)).toEqual([
      { type: 'price_list.created' },
      { type: 'price_list.updated' },
      { type: 'price_list.deleted' },
    ])
  })

  it.each<[string, object, string]>([
    ['no code', { currency: 'RUB' }, '400 INVALID_INPUT'],
    ['a code of other letters', { code: 'Весна', currency: 'RUB' }, '400 INVALID_INPUT'],
    ['no currency', { code: 'spring' }, '400 INVALID_INPUT'],
    ['a currency that does not exist', { code: 'spring', currency: 'RBU' }, '400 INVALID_INPUT'],
    ['a day for a moment', { code: 'spring', currency: 'RUB', starts_at: '2030-01-01' }, '400 INVALID_INPUT'],
    ['a code that is taken', { code: 'retail', currency: 'RUB' }, '409 ALREADY_EXISTS'],
    [
      'an end that is its start',
      { code: 'spring', currency: 'RUB', starts_at: '2030-01-01T00:00:00Z', ends_at: '2030-01-01T00:00:00Z' },
      '422 RULE_VIOLATED',
    ],
  ])('refused with %s', async (_, json, refusal) => {
    const answer = await post(json)
    expect(`${answer.status} ${answer.error.code}`).toBe(refusal)
  })
})

describe('a derived price list', () => {
  it.each<[string, object, string]>([
    [
      'that is not there',
      { currency: 'RUB', derived_from: { mean: ['retail', 'none'] } },
      'no price list with this code',
    ],
    ['that is derived', { currency: 'RUB', derived_from: { mean: ['retail', 'wholesale'] } }, 'derived itself'],
    [
      'in another currency',
      { currency: 'EUR', derived_from: { mean: ['retail', 'super_wholesale'] } },
      'another currency',
    ],
  ])('400 from a list %s, naming it', async (_, fields, message) => {
    const answer = await post({ code: aCode(), ...fields })
    expect([answer.status, answer.error.details.issues.at(-1)]).toEqual([
      400,
      { path: 'derived_from.mean.1', code: 'custom', message: expect.stringContaining(message) },
    ])
  })

  it('400 from itself, from no list and from one list twice; a list keeps its kind', async () => {
    const [fixed, derived] = [aCode(), aCode()]
    await post({ code: fixed, currency: 'RUB' })
    expect((await post({ code: derived, currency: 'RUB', derived_from: { mean: [fixed] } })).status).toBe(201)
    const statuses = [
      await patch(derived, { derived_from: { mean: [derived] } }),
      await patch(derived, { derived_from: { mean: [] } }),
      await patch(derived, { derived_from: { mean: [fixed, fixed] } }),
      await patch(derived, { derived_from: null }),
      await patch(fixed, { derived_from: { mean: ['retail'] } }),
    ].map(({ status, error }) => [status, error.code])
    expect(statuses).toEqual(statuses.map(() => [400, 'INVALID_INPUT']))
    expect((await patch(derived, { derived_from: { mean: ['retail'] } })).body.derived_from).toEqual({
      mean: ['retail'],
    })
  })

  it('keeps its bases: whoever is first, never a derived list without its base', async () => {
    // Seen to fail with `hold` as a plain select: the base was gone when the derived list was committed.
    for (let round = 0; round < 8; round += 1) {
      const [base, derived] = [aCode(), aCode()]
      await post({ code: base, currency: 'RUB' })
      await Promise.all([remove(base), post({ code: derived, currency: 'RUB', derived_from: { mean: [base] } })])
    }
    const orphans = await rowsOf(
      server.backend,
      `select code from price_lists d where exists (select from jsonb_array_elements_text(derived_from -> 'mean') base
         where base not in (select code from price_lists))`,
    )
    expect(orphans).toEqual([])
  })
})

describe('what stands on a list', () => {
  it('409 while offers have prices in it or lists are derived from it; what documents name stays', async () => {
    const code = aCode()
    await post({ code, currency: 'RUB' })
    const derived = aCode()
    await post({ code: derived, currency: 'RUB', derived_from: { mean: [code] } })
    const { id } = await anOffer(server.backend)
    const prices = [{ price_list: code, price: { amount: 1500, currency: 'RUB' } }]
    await sent('PUT', `/v1/offers/${id}/prices`, { json: { prices } })
    expect((await remove(code)).error.details).toEqual({ by: [derived, 'offer'].toSorted() })
    expect((await remove(derived)).status).toBe(204)
    expect([(await remove(code)).status, (await remove('retail')).error.details]).toEqual([409, { by: ['price_rub'] }])
    await sent('DELETE', `/v1/offers/${id}`, { token: admin.accessToken })
    expect((await remove(code)).status).toBe(204)
  })

  it('200 its prices page by page, the lowest first, each once', async () => {
    const code = aCode()
    await post({ code, currency: 'RUB' })
    const offers = [await anOffer(server.backend), await anOffer(server.backend), await anOffer(server.backend)]
    const price = { amount: 1500, currency: 'RUB' }
    for (const { id } of offers) {
      const prices = [
        { price_list: code, price },
        { price_list: code, price, min_quantity: 10 },
      ]
      await sent('PUT', `/v1/offers/${id}/prices`, { json: { prices } })
    }
    const path = `/v1/price-lists/${code}/prices?limit=4`
    const page = (await sent('GET', path)).body
    const rest = (await sent('GET', `${path}&cursor=${page.next_cursor}`)).body
    const [first] = offers
    expect(page.items[0]).toEqual({
      offer_id: first?.id,
      sku: first?.sku,
      title: first?.title,
      min_quantity: 1,
      price: { amount: 1500, currency: 'RUB' },
    })
    const shown = [...page.items, ...rest.items].map(item => `${item.offer_id} ${item.min_quantity}`)
    expect(shown).toEqual(offers.flatMap(({ id }) => [`${id} 1`, `${id} 10`]))
    expect(rest.next_cursor).toBeNull()
    expect((await sent('GET', `/v1/price-lists/retail/prices?cursor=${page.next_cursor}`)).status).toBe(400)
  })
})

it('has met no error outside the closed list', () => expect(server.unforeseen).toEqual([]))
