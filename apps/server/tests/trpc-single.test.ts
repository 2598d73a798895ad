import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTrpc } from '../src/trpc/create-trpc.ts'
import { createPerson, type Person } from './_people.ts'
import { type Sending, type TestServer, testServer } from './_server.ts'

// Single calls have a handler of their own. tRPC's adapter answers the same request when it carries `trpc-accept`,
// and is the reference for the handler: status, headers and bytes.
let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
  await server.backend.as(ana.accessToken).projects.create({ title: 'Lamp', body: 'Oak & 100 %' })
})
afterAll(() => server[Symbol.asyncDispose]())

const query = (path: string, input?: unknown) =>
  `/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`

type Asked = readonly [
  what: string,
  method: string,
  path: string,
  sending?: () => Omit<Sending, 'headers'> & { headers?: Readonly<Record<string, string>> },
]
const asked: readonly Asked[] = [
  ['a query', 'GET', query('projects.get', { id: 1 })],
  ['a query for nothing', 'GET', query('projects.get', { id: 99 })],
  ['a query without its input', 'GET', query('projects.get')],
  ['a query with an empty input', 'GET', '/trpc/projects.list?input='],
  ['an input with blanks as plus signs', 'GET', '/trpc/events.list?input=%7B%22q%22:%22a+b%22%7D'],
  ['an input that is not JSON', 'GET', '/trpc/projects.get?input=%7B'],
  ['an input that is not encoded well', 'GET', '/trpc/projects.get?input=%E0%A4'],
  ['an input of another type', 'GET', query('projects.get', { id: 'one' })],
  ['a query of a user', 'GET', query('accounts.me'), () => ({ token: ana.accessToken })],
  ['a query of a user by an anonymous caller', 'GET', query('accounts.me')],
  ['a query of staff by a user', 'GET', query('users.list', {}), () => ({ token: ana.accessToken })],
  ['a bad token', 'GET', query('accounts.me'), () => ({ token: 'x.y.z' })],
  ['a mutation', 'POST', '/trpc/accounts.updateMe', () => ({ token: ana.accessToken, json: { location: 'Lisbon' } })],
  ['a mutation with a bad input', 'POST', '/trpc/projects.create', () => ({ token: ana.accessToken, json: {} })],
  [
    'a mutation with a body that is not JSON',
    'POST',
    '/trpc/projects.create',
    () => ({ token: ana.accessToken, headers: { 'content-type': 'application/json' }, body: '{' }),
  ],
  [
    'a mutation without a body',
    'POST',
    '/trpc/sessions.logout',
    () => ({ headers: { 'content-type': 'application/json' }, body: '' }),
  ],
  ['a refused login', 'POST', '/trpc/sessions.login', () => ({ json: { username: 'ana', password: 'wrong' } })],
  ['a method it does not have', 'POST', '/trpc/projects.get', () => ({ json: { id: 1 } })],
  ['a mutation by GET', 'GET', '/trpc/projects.create'],
  ['a procedure that is not there', 'GET', '/trpc/projects.nothing'],
]

async function answer([, method, path, sending]: Asked, extra: Readonly<Record<string, string>>) {
  const { headers, ...rest } = sending?.() ?? {}
  const response = await server.send(method, path, {
    ...rest,
    headers: { ...headers, 'x-request-id': 'the-same-for-both-01', ...extra },
  })
  const sent = [...response.headers].filter(([name]) => !name.startsWith('ratelimit'))
  const vary = response.headers.get('vary')?.split(', ').toSorted()
  // Each login attempt and each update moves something; the form is what must agree.
  const body = (await response.text())
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    .replaceAll(/"version":\d+/g, '')
  return { status: response.status, body, headers: Object.fromEntries([...sent, ['vary', vary]]) }
}

describe('a single call is answered as tRPC itself answers it', () => {
  test.each(asked.map(row => [row[0], row] as const))('%s', async (_, row) => {
    const ours = await answer(row, {})
    expect(ours).toEqual(await answer(row, { 'trpc-accept': 'application/json' }))
    expect(ours.status).toBeLessThan(500)
  })
})

describe('the version of the SDK that a call names', () => {
  const ask = (oldest: string, version?: string) => {
    const request = new Request('http://api.test:8443/trpc/sessions.logout', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(version === undefined ? {} : { 'x-atelier-sdk': version }) },
    })
    return createTrpc(server.backend.wired.transport, oldest)(request, {
      requestId: 'client-version-01',
      client: { ip: '192.0.2.1', userAgent: '' },
      startedAt: 0,
      baseHeaders: {},
      rawHeaders: [],
      route: '',
      userId: null,
    })
  }

  test('an older one is refused as CLIENT_TOO_OLD with the version it needs, before anything is done', async () => {
    const refused = await ask('1.2.0', '1.1.9')
    expect(refused.status).toBe(426)
    expect(await refused.json()).toMatchObject({
      error: { data: { code: 'CLIENT_TOO_OLD', httpStatus: 426, details: { minimum: '1.2.0' } } },
    })
  })

  test.each([undefined, '1.2.0', '2.0.0', '1'])('%s is answered', async version => {
    expect((await ask('1.2.0', version)).status).toBe(200)
  })
})
