import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, type Person, rowsOf } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { testServer, type TestServer } from '../_server.ts'

let server: TestServer
let admin: Person, staff: Person
const world = () => ({ server })
beforeAll(async () => {
  server = await testServer()
  admin = await createPerson(server.backend, { role: 'ADMIN' })
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
})
afterAll(() => server[Symbol.asyncDispose]())

const at = '/v1/webhook-endpoints'
const url = 'https://receiver.invalid/hook?key=oak'
const send = (method: string, path: string, json?: unknown) =>
  server.sent(method, path, { token: admin.accessToken, ...(json === undefined ? {} : { json }) })
const made = async () => (await send('POST', at, { url })).body
const details = async (id: number) =>
  rowsOf(server.backend, "select action, details from audit_log where details->>'endpointId' = $1 order by id", [
    String(id),
  ])

describe('POST', () => {
  // Their pings are tried in their own time; tests of requests without effects come next.
  afterAll(() => rowsOf(server.backend, 'delete from webhook_endpoints'))

  it('201 shows the secret once; the audit trail keeps no more of the URL than its origin', async () => {
    const { status, headers, body } = await send('POST', at, {
      url,
      event_types: ['project.created', 'project.created'],
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`http://api.test:8443${at}/${body.id}`)
    expect(body).toMatchObject({
      url,
      description: '',
      event_types: ['project.created'],
      disabled_at: null,
      disabled_reason: null,
      failing_since: null,
      signed_twice_until: null,
      version: 1,
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    })
    const { secret: _, ...shown } = body
    expect((await send('GET', `${at}/${body.id}`)).body).toEqual(shown)
    expect((await send('GET', at)).body.items).toContainEqual(shown)
    expect(await details(body.id)).toEqual([
      {
        action: 'webhook_endpoint.created',
        details: {
          endpointId: body.id,
          before: null,
          after: {
            origin: 'https://receiver.invalid',
            description: '',
            eventTypes: ['project.created'],
            enabled: true,
          },
        },
      },
    ])
  })

  it('201 is repeated under its key with the same secret, which lies sealed meanwhile', async () => {
    const sending = { token: admin.accessToken, headers: { 'idempotency-key': 'make-it-once' }, json: { url } }
    const first = await server.send('POST', at, sending)
    const again = await server.send('POST', at, sending)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    const shown = await first.json()
    expect(await again.json()).toEqual(shown)
    const kept = await rowsOf(
      server.backend,
      "select * from idempotency_keys where operation = 'webhookEndpoints.create'",
    )
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(shown.secret.slice('whsec_'.length))
    expect(JSON.stringify(kept)).not.toContain('make-it-once')
  })

  it('409 after two hundred of them', async () => {
    const rows = `insert into webhook_endpoints (url, description, sealed_secret) select '', 'filler', '' from generate_series(1, 200)`
    await rowsOf(server.backend, rows)
    const { status, body } = await send('POST', at, { url })
    await rowsOf(server.backend, "delete from webhook_endpoints where description = 'filler'")
    expect(status).toBe(409)
    expect(body.error).toMatchObject({
      code: 'LIMIT_REACHED',
      details: { limit: 'webhook_endpoints', max: 200 },
    })
  })

  it.each([
    ['a loopback address', 'http://127.0.0.1/'],
    ['a loopback address, written otherwise', 'http://0x7f.1/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest'],
    ['a private address', 'https://10.0.0.8/hook'],
    ['a mapped address', 'http://[::ffff:127.0.0.1]/'],
    ['a port of another service', 'https://receiver.invalid:5432/'],
    ['credentials', 'https://user:word@receiver.invalid/'],
    ['another scheme', 'ftp://receiver.invalid/'],
    ['no URL', 'receiver'],
  ])('400 for %s', async (_, hostile) => {
    for (const { status, body } of [
      await send('POST', at, { url: hostile }),
      await send('PATCH', `${at}/${(await made()).id}`, { url: hostile }),
    ]) {
      expect(status).toBe(400)
      expect(body.error).toMatchObject({ code: 'INVALID_INPUT', details: { issues: [{ path: 'url' }] } })
    }
  })
})

scenarios(world, [
  {
    name: '403 for staff',
    request: () => ['POST', at, { token: staff.accessToken, json: { url } }],
    error: ['FORBIDDEN'],
    effects: 'none',
  },
  {
    name: '400 for what is no type of an event',
    request: () => ['POST', at, { token: admin.accessToken, json: { url, event_types: ['*'] } }],
    error: ['INVALID_INPUT'],
    effects: 'none',
  },
  {
    name: '400 for a moment that is none',
    request: () => ['POST', `${at}/1/replay`, { token: admin.accessToken, json: { since: 'yesterday' } }],
    error: ['INVALID_INPUT'],
    effects: 'none',
  },
  ...(['', '/deliveries', '/deliveries/1'] as const).map(path => ({
    name: `404 for the unknown: ${path || 'endpoint'}` as const,
    request: () => ['GET', `${at}/999999${path}`, { token: admin.accessToken }] as const,
    error: ['NOT_FOUND'] as const,
  })),
])

describe('an endpoint', () => {
  it('200 is changed at the version that was seen, 412 at another', async () => {
    const { id } = await made()
    expect((await send('PATCH', `${at}/${id}`, { description: 'Letters' })).body).toMatchObject({
      description: 'Letters',
      version: 2,
    })
    const stale = { token: admin.accessToken, headers: { 'if-match': '"1"' } }
    const response = await server.send('PATCH', `${at}/${id}`, { ...stale, json: { description: 'x' } })
    expect(response.status).toBe(412)
    expect((await response.json()).error).toMatchObject({ code: 'VERSION_CONFLICT', details: { current_version: 2 } })
  })

  it('409 gets no ping and no replay while it is off; 201 and 202 when it is on again', async () => {
    const { id } = await made()
    const since = new Date().toISOString()
    const { body: ping } = await send('POST', `${at}/${id}/ping`)
    expect((await send('PATCH', `${at}/${id}`, { enabled: false })).body).toMatchObject({ disabled_reason: 'by_hand' })
    for (const refused of [
      await send('POST', `${at}/${id}/ping`),
      await send('POST', `${at}/${id}/replay`, { since }),
      await send('POST', `${at}/${id}/deliveries/${ping.id}/replay`),
    ]) {
      expect(refused.status).toBe(409)
      expect(refused.body.error).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    }
    await send('PATCH', `${at}/${id}`, { enabled: true })
    const again = await send('POST', `${at}/${id}/ping`)
    expect([again.status, again.headers.get('location')]).toEqual([
      201,
      `http://api.test:8443${at}/${id}/deliveries/${again.body.id}`,
    ])
    expect((await send('POST', `${at}/${id}/replay`, { since })).status).toBe(202)
    expect((await details(id)).map(row => Object(row).action)).toEqual([
      'webhook_endpoint.created',
      'webhook_endpoint.updated',
      'webhook_endpoint.updated',
      'webhook_endpoint.replayed',
    ])
  })

  it('204 is deleted with its log', async () => {
    const { id } = await made()
    await send('POST', `${at}/${id}/ping`)
    expect((await send('DELETE', `${at}/${id}`)).status).toBe(204)
    expect((await send('DELETE', `${at}/${id}`)).status).toBe(404)
    expect(await rowsOf(server.backend, 'select 1 from webhook_deliveries where endpoint_id = $1', [id])).toEqual([])
  })
})
