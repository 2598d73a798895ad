import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAddress } from '../_shop.ts'
import { createPerson, inDatabase, type Person } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, ben: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: ana.accessToken, ...sending })
const home = {
  full_name: 'Ana Oak',
  phone: '+49 30 1234567',
  country: 'DE',
  city: 'Berlin',
  street: 'Lindenstraße',
  house: '7a',
  postal_code: '10115',
}

describe('an address of your own', () => {
  it('201 with its address, 200 changed by who saw its version, 412 for others, 204 gone', async () => {
    const made = await sent('POST', '/v1/addresses', { json: home })
    expect([made.status, made.headers.get('location')]).toEqual([
      201,
      `http://api.test:8443/v1/addresses/${made.body.id}`,
    ])
    expect(made.body).toMatchObject({ ...home, region: null, is_default: false })
    const path = `/v1/addresses/${made.body.id}`
    const changed = await sent('PATCH', path, {
      json: { region: 'Bayern' },
      headers: { 'if-match': made.headers.get('etag') ?? '' },
    })
    expect([changed.status, changed.body.region]).toEqual([200, 'Bayern'])
    const late = await sent('PATCH', path, {
      json: { region: null },
      headers: { 'if-match': made.headers.get('etag') ?? '' },
    })
    expect([late.status, late.error.code]).toEqual([412, 'VERSION_CONFLICT'])
    expect((await sent('DELETE', path)).status).toBe(204)
    expect((await sent('GET', path)).status).toBe(404)
  })

  it('400 with UK names the cure', async () => {
    const { error } = await sent('POST', '/v1/addresses', { json: { ...home, country: 'UK' } })
    expect(error.message).toBe("'country' must be a country of ISO 3166-1, such as DE or GB")
  })

  it('201 without a postal code where the country has none; elsewhere 400, also by a change', async () => {
    const { status, body } = await sent('POST', '/v1/addresses', { json: { ...home, country: 'HK', postal_code: '' } })
    expect([status, body.postal_code]).toEqual([201, ''])
    const refused = [
      await sent('POST', '/v1/addresses', { json: { ...home, postal_code: '' } }),
      await sent('PATCH', `/v1/addresses/${body.id}`, { json: { country: 'DE' } }),
    ]
    expect(refused.map(answer => [answer.status, answer.error.message])).toEqual(
      refused.map(() => [400, "'postal_code' must not be empty in this country"]),
    )
  })

  it.each<[string, object]>([
    ['no city', { ...home, city: undefined }],
    ['a country in words', { ...home, country: 'Germany' }],
    ['letters for a phone', { ...home, phone: 'call me' }],
    ['a blank name', { ...home, full_name: '  ' }],
    ['the id of a user', { ...home, user_id: 1 }],
  ])('400 with %s', async (_, json) => {
    const answer = await sent('POST', '/v1/addresses', { json })
    expect([answer.status, answer.error.code]).toEqual([400, 'INVALID_INPUT'])
  })

  it('404 for another user, staff included, and in no list but its owner’s', async () => {
    const { id } = await anAddress(server.backend, ana)
    const token = ben.accessToken
    const answers = [
      await sent('GET', `/v1/addresses/${id}`, { token }),
      await sent('PATCH', `/v1/addresses/${id}`, { token, json: { house: '8' } }),
      await sent('DELETE', `/v1/addresses/${id}`, { token }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await sent('GET', '/v1/addresses', { token })).body.items).toEqual([])
    expect((await sent('GET', `/v1/addresses/${id}`)).body.house).toBe('7')
  })

  it('keeps one default, also when two become it at once', async () => {
    // Without the lock of the address book the second insert would break the unique index.
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sent('POST', '/v1/addresses', { json: { ...home, is_default: true } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    const first = await anAddress(server.backend, ana)
    await sent('PATCH', `/v1/addresses/${first.id}`, { json: { is_default: true } })
    const { items } = (await sent('GET', '/v1/addresses?limit=100')).body
    expect(items.filter((item: { is_default: boolean }) => item.is_default)).toMatchObject([{ id: first.id }])
  })

  it('409 LIMIT_REACHED at a hundred', async () => {
    const cleo = await createPerson(server.backend)
    await inDatabase(server.backend, client =>
      client.query(
        `insert into addresses (user_id, full_name, phone, country, city, street, house, postal_code)
         select $1, 'x', '1', 'DE', 'x', 'x', 'x', 'x' from generate_series(1, 100)`,
        [cleo.userId],
      ),
    )
    const refused = await sent('POST', '/v1/addresses', { token: cleo.accessToken, json: home })
    expect([refused.status, refused.error.code, refused.error.details]).toEqual([
      409,
      'LIMIT_REACHED',
      { limit: 'addresses', max: 100 },
    ])
  })
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
