import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type Sending, type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
let ben: Person
let eve: Person
let lamp: { id: number; etag: string }

beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  ben = await createPerson(server.backend)
  eve = await createPerson(server.backend, { role: 'EMPLOYEE' })
  const made = await server.send('POST', '/v1/projects', {
    token: ana.accessToken,
    json: { title: 'Lamp', body: '## Oak' },
  })
  const { id } = await made.json()
  lamp = { id, etag: made.headers.get('etag') ?? '' }
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })

const times = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{6}$/

describe('POST /v1/projects', () => {
  const post = (sending: Sending) => (): readonly ['POST', string, Sending] => [
    'POST',
    '/v1/projects',
    { token: ana.accessToken, ...sending },
  ]
  const typed = { 'content-type': 'application/json' }
  const text = (body: string) => post({ body, headers: typed })
  const missing = ['INVALID_INPUT', 'Missing request body'] as const
  const object = ['INVALID_INPUT', 'Request body must be a JSON object'] as const

  test('answers exactly the documented keys, with times as documented', async () => {
    const answer = await server.send(...post({ json: { title: 'Chair', body: '*ash*' } })())
    expect(answer.status).toBe(201)
    const project = await answer.json()
    expect(Object.keys(project)).toEqual(['id', 'user_id', 'created_at', 'updated_at', 'title', 'body', 'html'])
    expect(project).toMatchObject({
      user_id: ana.userId,
      updated_at: null,
      title: 'Chair',
      body: '*ash*',
      html: '<p><em>ash</em></p>',
    })
    expect(project.created_at).toMatch(times)
    expect(answer.headers.get('location')).toBe(`http://api.test:8443/v1/projects/${project.id}`)
  })

  scenarios(world, [
    {
      name: '201 an empty body gives empty html',
      request: post({ json: { title: 'Empty', body: '' } }),
      body: { body: '', html: '' },
    },
    {
      name: '201 a title may come again',
      request: post({ json: { title: 'Lamp', body: '' } }),
      body: { title: 'Lamp' },
    },
    {
      name: '201 unknown keys are ignored',
      request: post({ json: { title: 'Own', body: '', user_id: 1, id: 99, html: '<b>' } }),
      effects: async (_, response) => expect(await response.json()).toMatchObject({ user_id: ana.userId, html: '' }),
    },
    { name: '400 no body', request: post({}), error: missing, effects: 'none' },
    { name: '400 an empty text', request: text(''), error: missing },
    { name: '400 null', request: text('null'), error: missing },
    { name: '400 an empty object', request: text('{}'), error: missing },
    { name: '400 an empty list', request: text('[]'), error: missing },
    {
      name: '400 a form counts as no body',
      request: post({ body: 'title=a&body=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      error: missing,
      effects: 'none',
    },
    { name: '400 a text', request: text('"title"'), error: object },
    { name: '400 a number', request: text('1'), error: object },
    { name: '400 a boolean', request: text('false'), error: object },
    { name: '400 a list', request: text('[{"title":"a","body":"b"}]'), error: object },
    {
      name: '400 the first absent key is named',
      request: post({ json: { other: 1 } }),
      error: ['INVALID_INPUT', "Expected 'title' key"],
      body: { error: { details: { issues: [{ path: 'title', code: 'required' }] } } },
    },
    {
      name: '400 an absent key is said before one of wrong type',
      request: post({ json: { title: 1 } }),
      error: ['INVALID_INPUT', "Expected 'body' key"],
    },
    {
      name: '400 null counts as there',
      request: post({ json: { title: null, body: null } }),
      error: ['INVALID_INPUT', "'title' must be a string"],
    },
    {
      name: '400 a body that is a number',
      request: post({ json: { title: 'a', body: 1 } }),
      error: ['INVALID_INPUT', "'body' must be a string"],
    },
    {
      name: '400 an empty title',
      request: post({ json: { title: '', body: '' } }),
      error: ['INVALID_INPUT', "'title' must be 1 to 200 characters long"],
    },
    {
      name: '400 a title of 201 characters',
      request: post({ json: { title: 'é'.repeat(201), body: '' } }),
      error: ['INVALID_INPUT', "'title' must be 1 to 200 characters long"],
    },
    {
      name: '201 a title of 200 characters outside the first plane',
      request: post({ json: { title: '🪑'.repeat(200), body: '' } }),
    },
    {
      name: '400 a body over 65,536 bytes',
      request: post({ json: { title: 'a', body: 'é'.repeat(32_769) } }),
      error: ['INVALID_INPUT', "'body' must be at most 65536 bytes long"],
      effects: 'none',
    },
    {
      name: '400 unreadable JSON',
      request: text('{"title":'),
      error: ['MALFORMED_REQUEST', 'Request body is not valid JSON'],
    },
    { name: '413 a body over the limit', request: text(`"${'a'.repeat(1_048_576)}"`), error: ['PAYLOAD_TOO_LARGE'] },
    {
      name: '403 no token, before the body is read',
      request: ['POST', '/v1/projects', { body: '{', headers: typed }],
      error: ['UNAUTHENTICATED', 'No authorization header provided'],
      headers: { 'www-authenticate': null },
      effects: 'none',
    },
  ])

  test('a key sent again acts once and answers the same bytes', async () => {
    const sending = { json: { title: 'Once', body: '# 1' }, headers: { 'idempotency-key': 'once-1' } }
    const first = await server.send(...post(sending)())
    const second = await server.send(...post(sending)())
    expect(second.status).toBe(201)
    expect(await second.text()).toBe(await first.text())
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(await rowsOf(server.backend, "select 1 from projects where title = 'Once'")).toHaveLength(1)
  })

  test('422 a key sent again with something else', async () => {
    const headers = { 'idempotency-key': 'other-1' }
    await server.send(...post({ json: { title: 'Other', body: '' }, headers })())
    const again = await server.send(...post({ json: { title: 'Another', body: '' }, headers })())
    expect([again.status, (await again.json()).error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  })

  test('409 while a request of the same key is still running, and its answer afterwards', async () => {
    const sending = { json: { title: 'Slow', body: '' }, headers: { 'idempotency-key': 'slow-1' } }
    const first = await server.send(...post(sending)())
    const waiting = await inDatabase(server.backend, async client => {
      await client.query('begin')
      // The row of the key is neither there nor gone until this ends: what a rival in the middle of its work looks like.
      await client.query('delete from idempotency_keys')
      const answer = await server.send(...post(sending)())
      await client.query('rollback')
      return answer
    })
    expect([waiting.status, (await waiting.json()).error.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS'])
    expect(waiting.headers.get('retry-after')).toBe('1')
    expect(await (await server.send(...post(sending)())).text()).toBe(await first.text())
  })

  test('403 an unverified account, where the deployment asks for a proven address', async () => {
    await using strict = await testServer({ REQUIRE_VERIFIED_EMAIL: 'true' })
    const { accessToken: token } = await createPerson(strict.backend, { verified: false })
    const answer = await strict.send('POST', '/v1/projects', { token, json: { title: 'a', body: 'b' } })
    expect([answer.status, (await answer.json()).error]).toMatchObject([403, { code: 'EMAIL_NOT_VERIFIED' }])
    expect(await rowsOf(strict.backend, 'select 1 from projects')).toEqual([])
  })

  test('50 at once with one key make one project', async () => {
    const sending = { json: { title: 'Race', body: '' }, headers: { 'idempotency-key': 'race-1' } }
    const answers = await Promise.all(Array.from({ length: 50 }, () => server.send(...post(sending)())))
    const statuses = new Set(answers.map(answer => answer.status))
    expect([...statuses].filter(status => status !== 201 && status !== 409)).toEqual([])
    expect(statuses).toContain(201)
    expect(await rowsOf(server.backend, "select 1 from projects where title = 'Race'")).toHaveLength(1)
  })
})

describe('GET /v1/users/{username}/projects', () => {
  test('gives every time in the documented form, that of a change too', async () => {
    const owner = await createPerson(server.backend)
    const send = { token: owner.accessToken, json: { title: 'Vase', body: '' } }
    const { id } = await (await server.send('POST', '/v1/projects', send)).json()
    await server.send('PATCH', `/v1/projects/${id}`, { token: owner.accessToken, json: { title: 'Jar' } })
    const [project] = await (await server.send('GET', `/v1/users/${owner.username}/projects`)).json()
    expect(project).toMatchObject({ title: 'Jar', updated_at: expect.stringMatching(times) })
  })

  test('is a bare list, oldest first, with the documented keys', async () => {
    const answer = await server.send('GET', `/v1/users/${ana.username}/projects`)
    const projects: { id: number; created_at: string }[] = await answer.json()
    expect(projects.map(project => project.id)).toEqual(projects.map(project => project.id).toSorted((a, b) => a - b))
    expect(Object.keys(projects[0] ?? {})).toEqual([
      'id',
      'user_id',
      'created_at',
      'updated_at',
      'title',
      'body',
      'html',
    ])
    expect(projects[0]?.created_at).toMatch(times)
  })

  scenarios(world, [
    { name: '200 nothing yet', request: () => ['GET', `/v1/users/${ben.username}/projects`], body: '[]' },
    {
      name: '200 a query and a bad token are ignored',
      request: () => ['GET', `/v1/users/${ben.username}/projects?x=1`, { token: 'nonsense' }],
      body: '[]',
    },
    {
      name: '400 an unknown name',
      request: ['GET', '/v1/users/nob%C3%B6dy%3Cb%3E/projects'],
      error: ['NOT_FOUND', "User 'nobödy<b>' does not exist"],
    },
    {
      name: '400 names are matched as stored',
      request: () => ['GET', `/v1/users/${ana.username.toUpperCase()}/projects`],
      error: ['NOT_FOUND'],
    },
  ])
})

describe('/v1/projects/{id}', () => {
  const at = () => `/v1/projects/${lamp.id}`

  scenarios(world, [
    {
      name: '200 to every caller, with ISO times and a table of contents',
      request: () => ['GET', at()],
      body: { id: 1, slug: 'lamp', version: 1, toc: [{ level: 2, text: 'Oak' }] },
      headers: { etag: /^"1-[\w-]{22}"$/, 'cache-control': 'public, max-age=0, must-revalidate' },
    },
    { name: '200 by its slug', request: ['GET', '/v1/projects/slug/lamp'], body: { id: 1 } },
    { name: '404 no such slug', request: ['GET', '/v1/projects/slug/none'], error: ['NOT_FOUND'] },
    {
      name: '401 change without a token',
      request: () => ['PATCH', at(), { json: { title: 'x' } }],
      error: ['UNAUTHENTICATED'],
      effects: 'none',
    },
    {
      name: '403 change by another user',
      request: () => ['PATCH', at(), { token: ben.accessToken, json: { title: 'x' } }],
      error: ['FORBIDDEN', 'This belongs to another user. Only its owner or the role EMPLOYEE may do this.'],
      body: { error: { details: { reason: 'not_owner' } } },
      effects: 'none',
    },
    {
      name: '403 delete by another user',
      request: () => ['DELETE', at(), { token: ben.accessToken }],
      error: ['FORBIDDEN'],
      effects: 'none',
    },
    {
      name: '400 nothing to change',
      request: () => ['PATCH', at(), { token: ana.accessToken, json: {} }],
      error: ['INVALID_INPUT'],
    },
    {
      name: '400 another id in the body',
      request: () => ['PATCH', at(), { token: ana.accessToken, json: { id: 2, title: 'x' } }],
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '404 change of nothing',
      request: () => ['PATCH', '/v1/projects/999', { token: ana.accessToken, json: { title: 'x' } }],
      error: ['NOT_FOUND'],
    },
    {
      name: '412 a version that is not there',
      request: () => [
        'PATCH',
        at(),
        { token: ana.accessToken, json: { title: 'x' }, headers: { 'if-match': '"7-AAAAAAAAAAAAAAAAAAAAAA"' } },
      ],
      error: ['VERSION_CONFLICT'],
      body: { error: { details: { current_version: 1 } } },
      effects: 'none',
    },
    {
      name: '412 a tag that is not ours',
      request: () => ['DELETE', at(), { token: ana.accessToken, headers: { 'if-match': '"abc"' } }],
      error: ['VERSION_CONFLICT'],
      effects: 'none',
    },
    {
      name: '412 a weak tag',
      request: () => ['DELETE', at(), { token: ana.accessToken, headers: { 'if-match': `W/${lamp.etag}` } }],
      error: ['VERSION_CONFLICT'],
      effects: 'none',
    },
    {
      name: '200 change by the owner at the version seen',
      request: () => [
        'PATCH',
        at(),
        { token: ana.accessToken, json: { title: 'Lamp of oak' }, headers: { 'if-match': lamp.etag } },
      ],
      body: { title: 'Lamp of oak', slug: 'lamp', version: 2 },
      headers: { etag: /^"2-/ },
    },
    {
      name: '200 change by staff',
      request: () => ['PATCH', at(), { token: eve.accessToken, json: { body: '# New' }, headers: { 'if-match': '*' } }],
      body: { html: '<h1>New</h1>', version: 3 },
    },
  ])

  test('304 while it is what the client has, and a fresh answer after a change', async () => {
    const first = await server.send('GET', at())
    const etag = first.headers.get('etag') ?? ''
    const same = await server.send('GET', at(), { headers: { 'if-none-match': `"other", W/${etag}` } })
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
    await server.send('PATCH', at(), { token: ana.accessToken, json: { title: 'Changed' } })
    expect((await server.send('GET', at(), { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  test('HEAD has the headers of GET and no body', async () => {
    const [head, get] = await Promise.all([server.send('HEAD', at()), server.send('GET', at())])
    expect(await head.text()).toBe('')
    for (const name of ['etag', 'content-type', 'cache-control'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  })

  test('204 a keyed delete that a proxy sends again answers as the first; without a key 404', async () => {
    const made = await server.sent('POST', '/v1/projects', {
      token: ana.accessToken,
      json: { title: 'Gone', body: '' },
    })
    const path = `/v1/projects/${made.body.id}`
    const keyed = { token: ana.accessToken, headers: { 'idempotency-key': 'delete-once' } }
    expect((await server.sent('DELETE', path, keyed)).status).toBe(204)
    expect((await server.sent('DELETE', path, keyed)).status).toBe(204)
    expect((await server.sent('DELETE', path, { token: ana.accessToken })).status).toBe(404)
  })

  test('204 delete by the owner, then 404', async () => {
    const made = await server.send('POST', '/v1/projects', {
      token: ana.accessToken,
      json: { title: 'Gone', body: '' },
    })
    const path = `/v1/projects/${(await made.json()).id}`
    const gone = await server.send('DELETE', path, { token: ana.accessToken })
    expect([gone.status, await gone.text(), gone.headers.get('content-type')]).toEqual([204, '', null])
    expect((await server.send('GET', path)).status).toBe(404)
    expect((await server.send('DELETE', path, { token: ana.accessToken })).status).toBe(404)
  })
})

describe('GET /v1/projects', () => {
  test('pages newest first; the link is absolute, ours, and keeps the filters', async () => {
    const seen: number[] = []
    const links: (string | null)[] = []
    let path: string | undefined = `/v1/projects?limit=2&user_id=${ana.userId}`
    while (path !== undefined) {
      const answer = await server.send('GET', path, { headers: { 'x-forwarded-host': 'evil.test' } })
      const page: { items: { id: number }[]; next_cursor: string | null } = await answer.json()
      seen.push(...page.items.map(item => item.id))
      const link = answer.headers.get('link')
      links.push(link)
      path = link?.slice('<http://api.test:8443'.length, link.indexOf('>'))
    }
    const form = new RegExp(
      `^<http://api\\.test:8443/v1/projects\\?limit=2&user_id=${ana.userId}&cursor=[^>]+>; rel="next"$`,
    )
    expect(links.at(-1)).toBeNull()
    for (const link of links.slice(0, -1)) expect(link).toMatch(form)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(4)
  })

  const refused = [
    'limit=0',
    'limit=-1',
    'limit=101',
    'limit=1e1',
    'limit=1.5',
    'limit=x',
    'limit=1&limit=2',
    'cursor=forged',
    'nextCursor=x',
    'userId=1',
    'sort=password_hash',
    'user_id=x',
  ]
  scenarios(
    world,
    refused.map(query => ({
      name: `400 ?${query}` as const,
      request: ['GET', `/v1/projects?${query}`] as const,
      error: ['INVALID_INPUT'] as const,
    })),
  )
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
