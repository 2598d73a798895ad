import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let admin: Person
beforeAll(async () => {
  server = await testServer()
  admin = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: admin.accessToken, ...sending })
const euros = (amount: number) => ({ amount, currency: 'EUR' })
const cargo = { code: 'cargo', name: 'Cargo', kind: 'CARGO', price: euros(500), tax_class_id: 1 }

describe('a shipping method', () => {
  it('201 with its address and defaults, 200 changed, 412 for who saw an older version', async () => {
    const made = await sent('POST', '/v1/shipping-methods', { json: { ...cargo, countries: ['DE', 'AT'] } })
    expect([made.status, made.headers.get('location')]).toEqual([
      201,
      `http://api.test:8443/v1/shipping-methods/${made.body.id}`,
    ])
    expect(made.body).toMatchObject({ ...cargo, countries: ['DE', 'AT'], free_from: null, active: true, position: 0 })
    const path = `/v1/shipping-methods/${made.body.id}`
    const change = { free_from: euros(10_000), countries: null, active: false }
    const changed = await sent('PATCH', path, { json: change, headers: { 'if-match': made.headers.get('etag') ?? '' } })
    expect(changed.body).toMatchObject({ ...cargo, ...change, version: 2 })
    const late = await sent('PATCH', path, { json: change, headers: { 'if-match': made.headers.get('etag') ?? '' } })
    expect([late.status, late.error.code]).toEqual([412, 'VERSION_CONFLICT'])
    expect((await sent('GET', path)).body).toEqual(changed.body)
    const events = await rowsOf(
      server.backend,
      `select type from outbox where type like 'shipping_method.%' order by id`,
    )
    expect(events).toEqual([{ type: 'shipping_method.created' }, { type: 'shipping_method.updated' }])
  })

  it.each<[string, object, string]>([
    ['a code that is taken', cargo, '409 ALREADY_EXISTS'],
    ['no tax class', { ...cargo, code: 'post', tax_class_id: 999 }, '422 REFERENCE_MISSING'],
    [
      'amounts in two currencies',
      { ...cargo, code: 'post', free_from: { amount: 1, currency: 'USD' } },
      '422 RULE_VIOLATED',
    ],
    ['a country twice', { ...cargo, code: 'post', countries: ['DE', 'DE'] }, '400 INVALID_INPUT'],
    ['UK, which is GB in ISO 3166-1', { ...cargo, code: 'post', countries: ['UK'] }, '400 INVALID_INPUT'],
    [
      'a currency that does not exist',
      { ...cargo, code: 'post', price: { amount: 1, currency: 'XXX' } },
      '400 INVALID_INPUT',
    ],
    ['a country of three letters', { ...cargo, code: 'post', countries: ['DEU'] }, '400 INVALID_INPUT'],
    ['a price below 0', { ...cargo, code: 'post', price: euros(-1) }, '400 INVALID_INPUT'],
    ['an unknown kind', { ...cargo, code: 'post', kind: 'PIGEON' }, '400 INVALID_INPUT'],
  ])('refused with %s', async (_, json, refusal) => {
    const answer = await sent('POST', '/v1/shipping-methods', { json })
    expect(`${answer.status} ${answer.error.code}`).toBe(refusal)
  })

  it('404 where there is none', async () => {
    expect((await sent('GET', '/v1/shipping-methods/999')).status).toBe(404)
    expect((await sent('PATCH', '/v1/shipping-methods/999', { json: { active: true } })).status).toBe(404)
  })

  it('200 listed by position, page by page, each once', async () => {
    for (const [index, position] of [30, 10, 20, 10].entries()) {
      await sent('POST', '/v1/shipping-methods', { json: { ...cargo, code: `list-${index}`, position } })
    }
    const page = await sent('GET', '/v1/shipping-methods?limit=3')
    const rest = await sent('GET', `/v1/shipping-methods?limit=3&cursor=${page.body.next_cursor}`)
    const codes = [...page.body.items, ...rest.body.items].map(item => item.code)
    expect(codes).toEqual(['cargo', 'list-1', 'list-3', 'list-2', 'list-0'])
  })
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
