import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, inDatabase, type Person } from '../_people.ts'
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
const percent = { code: 'SPRING-10', kind: 'percent', value_bps: 1_000 }
const fixed = { code: 'FIVE', kind: 'fixed', amount: euros(500) }

describe('a coupon', () => {
  it('201 with its address and without limits, 200 changed by who saw its version, 412 for others', async () => {
    const made = await sent('POST', '/v1/coupons', { json: percent })
    expect([made.status, made.headers.get('location')]).toEqual([
      201,
      `http://api.test:8443/v1/coupons/${made.body.id}`,
    ])
    expect(made.body).toMatchObject({
      ...percent,
      amount: null,
      min_subtotal: null,
      usage_limit: null,
      per_buyer_limit: null,
      used_count: 0,
      active: true,
    })
    const path = `/v1/coupons/${made.body.id}`
    const change = { min_subtotal: euros(1_000), usage_limit: 5, ends_at: '2031-01-01T02:00:00+02:00' }
    const changed = await sent('PATCH', path, { json: change, headers: { 'if-match': made.headers.get('etag') ?? '' } })
    expect(changed.body).toMatchObject({ ...change, ends_at: '2031-01-01T00:00:00.000000Z', value_bps: 1_000 })
    const late = await sent('PATCH', path, { json: change, headers: { 'if-match': made.headers.get('etag') ?? '' } })
    expect([late.status, late.error.code]).toEqual([412, 'VERSION_CONFLICT'])
    expect((await sent('GET', path)).body).toEqual(changed.body)
    expect((await sent('GET', '/v1/coupons')).body.items).toEqual([changed.body])
  })

  it.each<[string, object, string]>([
    ['a code that is taken in another case', { ...percent, code: 'spring-10' }, '409 ALREADY_EXISTS'],
    ['no value', { code: 'A', kind: 'percent' }, '422 RULE_VIOLATED'],
    ['the value of the other kind', { ...fixed, kind: 'percent' }, '422 RULE_VIOLATED'],
    ['both values', { ...fixed, value_bps: 5 }, '422 RULE_VIOLATED'],
    ['two currencies', { ...fixed, min_subtotal: { amount: 1, currency: 'USD' } }, '422 RULE_VIOLATED'],
    [
      'an end that is its start',
      { ...percent, code: 'B', starts_at: '2030-01-01T00:00:00Z', ends_at: '2030-01-01T00:00:00Z' },
      '422 RULE_VIOLATED',
    ],
    ['more than all', { ...percent, code: 'C', value_bps: 10_001 }, '400 INVALID_INPUT'],
    ['nothing off', { ...fixed, code: 'D', amount: euros(0) }, '400 INVALID_INPUT'],
    ['a code with a blank', { ...percent, code: 'A B' }, '400 INVALID_INPUT'],
    ['no uses at all', { ...percent, code: 'E', usage_limit: 0 }, '400 INVALID_INPUT'],
    ['a count of uses', { ...percent, code: 'F', used_count: 3 }, '400 INVALID_INPUT'],
  ])('refused with %s', async (_, json, refusal) => {
    const answer = await sent('POST', '/v1/coupons', { json })
    expect(`${answer.status} ${answer.error.code}`).toBe(refusal)
  })

  it('422 for a limit below the orders that use it', async () => {
    const { body } = await sent('POST', '/v1/coupons', { json: fixed })
    await inDatabase(server.backend, client =>
      client.query('update coupons set used_count = 3 where id = $1', [body.id]),
    )
    const refused = await sent('PATCH', `/v1/coupons/${body.id}`, { json: { usage_limit: 2 } })
    expect([refused.status, refused.error.details]).toEqual([
      422,
      { rule: 'limit_not_below_uses', fields: ['usage_limit'] },
    ])
    const ended = await sent('PATCH', `/v1/coupons/${body.id}`, { json: { usage_limit: 3, active: false } })
    expect([ended.status, ended.body.active, ended.body.used_count]).toEqual([200, false, 3])
  })

  it('404 where there is none', async () => {
    expect((await sent('GET', '/v1/coupons/999')).status).toBe(404)
    expect((await sent('PATCH', '/v1/coupons/999', { json: { active: true } })).status).toBe(404)
  })
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
