import { scopes as allScopes } from '@atelier/api'
import { createClient, isAtelierError } from '@atelier/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { type Sending, testServer, type TestServer } from '../_server.ts'

let server: TestServer
let ana: Person, boss: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  boss = await createPerson(server.backend, { role: 'ADMIN' })
})
afterAll(() => server[Symbol.asyncDispose]())

const sent = (method: string, path: string, sending: Sending = {}) =>
  server.sent(method, path, { token: ana.accessToken, ...sending })

async function keyOf(person: Person, scopes: readonly string[], more: object = {}) {
  const { body, status } = await sent('POST', '/v1/api-keys', {
    token: person.accessToken,
    json: { name: 'Importer', scopes, ...more },
  })
  expect(status).toBe(201)
  return { id: Number(body.id), key: String(body.key) }
}
const refusal = ({ status, error }: Awaited<ReturnType<typeof sent>>) => [status, error?.code]
const project = { title: 'Lamp', body: 'Oak' }

describe('POST /v1/api-keys', () => {
  it('201 with the key, which no later answer and no table holds', async () => {
    const created = await sent('POST', '/v1/api-keys', {
      json: { name: 'Importer', scopes: ['projects:write'], expires_at: null },
    })
    const { key, ...shown } = created.body
    const path = `/v1/api-keys/${shown.id}`
    expect([created.status, created.headers.get('location')]).toEqual([201, `http://api.test:8443${path}`])
    expect(key).toMatch(/^atl_[\w-]{43}$/)
    expect(shown).toMatchObject({ hint: key.slice(0, 8), scopes: ['projects:write'], role: 'USER', expires_at: null })
    expect((await sent('GET', path)).body).toEqual(shown)
    expect((await sent('GET', '/v1/api-keys')).body.items).toContainEqual(shown)
    const stored = JSON.stringify(await rowsOf(server.backend, 'select * from api_keys'))
    expect(stored).not.toContain(key.slice(8))
    const audited = await rowsOf(
      server.backend,
      `select action, subject_user_id::int as subject from audit_log where action like 'api_key.%'`,
    )
    expect(audited).toEqual([{ action: 'api_key.created', subject: ana.userId }])
    const events = await rowsOf(server.backend, `select payload from outbox where type = 'api_key.created'`)
    expect(events).toEqual([{ payload: { apiKeyId: shown.id, userId: ana.userId } }])
  })

  it.each([
    ['an unknown scope', { scopes: ['products:delete'] }],
    ['a scope of the keys themselves', { scopes: ['api-keys:write'] }],
    ['no scope', { scopes: [] }],
    ['a scope twice', { scopes: ['products:read', 'products:read'] }],
    ['a time that is over', { scopes: ['products:read'], expires_at: '2020-01-01T00:00:00Z' }],
    ['a key of its own', { scopes: ['products:read'], key: 'atl_1' }],
    ['a role of its own', { scopes: ['products:read'], role: 'ADMIN' }],
  ])('400 INVALID_INPUT for %s', async (_, json) => {
    expect(refusal(await sent('POST', '/v1/api-keys', { json: { name: 'x', ...json } }))).toEqual([
      400,
      'INVALID_INPUT',
    ])
  })

  it('403 STEP_UP_REQUIRED when the password was entered long ago', async () => {
    const late = await createPerson(server.backend)
    await inDatabase(server.backend, client =>
      client.query(`update sessions set auth_time = now() - interval '11 minutes' where user_id = $1`, [late.userId]),
    )
    const json = { name: 'x', scopes: ['products:read'] }
    const sending = { token: late.accessToken, json }
    expect(refusal(await sent('POST', '/v1/api-keys', sending))).toEqual([403, 'STEP_UP_REQUIRED'])
  })

  it('409 LIMIT_REACHED beyond 100 keys', async () => {
    const keen = await createPerson(server.backend)
    await inDatabase(server.backend, client =>
      client.query(
        `insert into api_keys (user_id, name, key_hash, hint, scopes, role)
         select $1, 'x', lpad(to_hex(n), 64, '0'), 'atl_', '{products:read}', 'USER' from generate_series(1, 100) n`,
        [keen.userId],
      ),
    )
    const sending = { token: keen.accessToken, json: { name: 'x', scopes: ['products:read'] } }
    expect(refusal(await sent('POST', '/v1/api-keys', sending))).toEqual([409, 'LIMIT_REACHED'])
  })

  it('201 the same key again for the same Idempotency-Key, stored sealed', async () => {
    const sending = { json: { name: 'Once', scopes: ['products:read'] }, headers: { 'idempotency-key': 'once' } }
    const first = await sent('POST', '/v1/api-keys', sending)
    const again = await sent('POST', '/v1/api-keys', sending)
    expect(again.body).toEqual(first.body)
    const stored = await rowsOf(server.backend, 'select answer from idempotency_keys')
    expect(JSON.stringify(stored)).not.toContain(first.body.key)
  })
})

it('200 renamed, 412 VERSION_CONFLICT for an older version, 204 revoked, 404 afterwards and for others', async () => {
  const { id } = await keyOf(ana, ['products:read'])
  const path = `/v1/api-keys/${id}`
  const seen = { 'if-match': (await sent('GET', path)).headers.get('etag') ?? '' }
  const renamed = await sent('PATCH', path, { json: { name: 'Exporter' }, headers: seen })
  expect(renamed.body).toMatchObject({ name: 'Exporter', version: 2 })
  expect(refusal(await sent('PATCH', path, { json: { name: 'x' }, headers: seen }))).toEqual([412, 'VERSION_CONFLICT'])
  expect(refusal(await sent('DELETE', path, { token: boss.accessToken }))).toEqual([404, 'NOT_FOUND'])
  expect((await sent('DELETE', path)).status).toBe(204)
  expect((await sent('GET', path)).status).toBe(404)
  const [line] = await rowsOf(server.backend, `select action, details from audit_log order by id desc limit 1`)
  expect(line).toMatchObject({ action: 'api_key.deleted', details: { apiKeyId: id } })
})

describe('a request with a key', () => {
  it('201 within its scopes, 403 FORBIDDEN with details.scope beyond them', async () => {
    const { key } = await keyOf(ana, ['projects:write'])
    expect((await sent('POST', '/v1/projects', { token: key, json: project })).status).toBe(201)
    const answer = await sent('GET', '/v1/orders', { token: key })
    expect(refusal(answer)).toEqual([403, 'FORBIDDEN'])
    expect(answer.error.details).toMatchObject({ scope: 'orders:read' })
    expect(answer.error.message).toContain('orders:read')
  })

  it('reads what is public, when it has the scope', async () => {
    const { key } = await keyOf(ana, ['products:read'])
    expect((await sent('GET', '/v1/products', { token: key })).status).toBe(200)
    expect((await sent('GET', '/v1/products/1', { token: key })).status).toBe(404)
    expect(refusal(await sent('GET', '/v1/offers', { token: key }))).toEqual([403, 'FORBIDDEN'])
  })

  it.each(['', 'x', 'a'.repeat(42), 'a'.repeat(43), 'a'.repeat(5_000), "'or'1'='1"])(
    '401 Invalid API key for atl_%s',
    async rest => {
      const answer = await sent('GET', '/v1/api-keys', { token: `atl_${rest}` })
      expect(answer.error).toMatchObject({ status: 401, code: 'TOKEN_INVALID', message: 'Invalid API key' })
    },
  )

  it('401 at once when revoked, also by another process, and when expired or its maker is banned', async () => {
    const { id, key } = await keyOf(ana, ['orders:read'])
    const other = await testServer(server.backend.env)
    const asked = () => other.sent('GET', '/v1/orders', { token: key })
    expect((await asked()).status).toBe(200)
    expect((await sent('DELETE', `/v1/api-keys/${id}`)).status).toBe(204)
    expect((await asked()).error).toMatchObject({ status: 401, message: 'Invalid API key' })
    await other[Symbol.asyncDispose]()

    const banned = await createPerson(server.backend)
    const theirs = await keyOf(banned, ['orders:read'])
    await server.backend.as(boss.accessToken).users.ban({ id: banned.userId })
    expect((await sent('GET', '/v1/orders', { token: theirs.key })).status).toBe(401)

    const soon = new Date(Date.now() + 60_000).toISOString()
    const short = await keyOf(ana, ['orders:read'], { expires_at: soon })
    expect((await sent('GET', '/v1/orders', { token: short.key })).status).toBe(200)
    server.backend.time.ahead = 61_000
    expect((await sent('GET', '/v1/orders', { token: short.key })).status).toBe(401)
    server.backend.time.ahead = 0
  })

  it('never has a higher role than its maker: neither after a demotion nor after a promotion', async () => {
    const eve = await createPerson(server.backend, { role: 'EMPLOYEE' })
    const { key } = await keyOf(eve, ['waybills:read', 'webhook-endpoints:read'])
    const asked = async (path: string) => (await sent('GET', path, { token: key })).status
    const become = (role: string) =>
      inDatabase(server.backend, client => client.query('update users set role = $1 where id = $2', [role, eve.userId]))
    expect([await asked('/v1/waybills'), await asked('/v1/webhook-endpoints')]).toEqual([200, 403])
    await become('ADMIN')
    expect([await asked('/v1/waybills'), await asked('/v1/webhook-endpoints')]).toEqual([200, 403])
    await become('USER')
    expect([await asked('/v1/waybills'), await asked('/v1/webhook-endpoints')]).toEqual([403, 403])
  })

  it('403 FORBIDDEN for all that changes credentials, with every scope there is', async () => {
    const { key } = await keyOf(boss, allScopes)
    const password = { password: boss.password }
    const asked: readonly [method: string, path: string, json?: object][] = [
      ['GET', '/v1/api-keys'],
      ['POST', '/v1/api-keys', { name: 'x', scopes: ['products:read'] }],
      ['POST', '/v1/accounts/reauthenticate', password],
      ['POST', '/v1/accounts/email', { ...password, email: 'new@studio.example' }],
      ['DELETE', '/v1/accounts/me', password],
      ['GET', '/v1/accounts/sessions'],
    ]
    for (const [method, path, json] of asked) {
      const answer = await sent(method, path, { token: key, ...(json ? { json } : {}) })
      expect([method, path, answer.error?.code, answer.error?.details?.reason]).toEqual([
        method,
        path,
        'FORBIDDEN',
        'login_only',
      ])
    }
    // A change of role needs a step-up, which a key cannot do.
    const roleChange = await sent('PATCH', `/v1/users/${ana.userId}`, { token: key, json: { role: 'ADMIN' } })
    expect(refusal(roleChange)).toEqual([403, 'STEP_UP_REQUIRED'])
  })

  it('writes its last use once a minute at most', async () => {
    const { id, key } = await keyOf(ana, ['orders:read'])
    const lastUse = async () => (await sent('GET', `/v1/api-keys/${id}`)).body.last_used_at
    const use = () => sent('GET', '/v1/orders', { token: key })
    expect(await lastUse()).toBeNull()
    await use()
    await expect.poll(lastUse).not.toBeNull()
    const first = await lastUse()
    const versionOf = async () => rowsOf(server.backend, 'select xmin::text from api_keys where id = $1', [id])
    const row = await versionOf()
    server.backend.time.ahead = 30_000
    await Promise.all([use(), use(), use()])
    expect(await versionOf()).toEqual(row)
    server.backend.time.ahead = 61_000
    await use()
    await expect.poll(lastUse).not.toBe(first)
    server.backend.time.ahead = 0
  })

  it('is gone after a password reset and with its maker', async () => {
    const leaving = await createPerson(server.backend)
    await keyOf(leaving, ['orders:read'])
    const plan = await server.backend.as(boss.accessToken).users.delete({ id: leaving.userId, dryRun: true })
    expect(plan?.deletes.apiKeys).toBe(1)
    await server.backend.as().accounts.forgotPassword({ email: leaving.email })
    const mail = await server.backend.mailTo(leaving.email, 'Set a new password')
    const token = /#token=([\w-]+)/.exec(mail.text)?.[1] ?? ''
    await server.backend.as().accounts.resetPassword({ token, password: 'linen and elm 7' })
    expect(await rowsOf(server.backend, 'select id from api_keys where user_id = $1', [leaving.userId])).toEqual([])
  })

  it('acts through the SDK as createClient({ apiKey }), with typed refusals', async () => {
    const { key, id } = await keyOf(ana, ['projects:write', 'addresses:read'])
    const api = createClient({
      url: 'http://api.test:8443',
      apiKey: key,
      fetch: (url, { method, headers, body }) =>
        server.send(method, url.slice('http://api.test:8443'.length), {
          headers,
          ...(typeof body === 'string' ? { body } : {}),
        }),
    })
    const made = await api.projects.create.mutate(project)
    expect((await api.projects.get.query({ id: made.id })).title).toBe('Lamp')
    expect((await api.addresses.list.query({})).items).toEqual([])
    const refused = await api.orders.list.query({}).catch((error: unknown) => error)
    expect(isAtelierError(refused) && refused.code === 'FORBIDDEN' && refused.details.scope).toBe('orders:read')
    await sent('DELETE', `/v1/api-keys/${id}`)
    const over = await api.addresses.list.query({}).catch((error: unknown) => error)
    expect(isAtelierError(over) && [over.code, over.message]).toEqual(['TOKEN_INVALID', 'Invalid API key'])
    expect(await api.$login.accessToken()).toBe(key)
  })
})

it('429 RATE_LIMITED beyond 300 requests of one key in ten seconds, while its maker goes on', async () => {
  const limited = await testServer({ RATE_LIMIT_FACTOR: '0.01' })
  const maker = await createPerson(limited.backend)
  const { key } = await limited.backend.as(maker.accessToken).apiKeys.create({ name: 'x', scopes: ['orders:read'] })
  const asked = async (token: string) => (await limited.sent('GET', '/v1/orders', { token })).status
  expect([await asked(key), await asked(key), await asked(key), await asked(key)]).toEqual([200, 200, 200, 429])
  expect(await asked(maker.accessToken)).toBe(200)
  await limited[Symbol.asyncDispose]()
})

it('has met no error that is not listed', () => expect(server.unforeseen).toEqual([]))
