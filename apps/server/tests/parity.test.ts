import { appRouter } from '@atelier/api'
import { createClient, isAtelierError, memoryStorage } from '@atelier/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedureOf } from '../src/rest/adapter.ts'
import { snakeDeep } from '../src/rest/case.ts'
import { rows } from '../src/rest/v1/index.ts'
import { aPerson, type Person } from './_people.ts'
import { type Sending, type TestServer, testServer } from './_server.ts'

/** One of two equal worlds: what the SDK does in the first, plain HTTP does in the second. */
interface Side {
  readonly server: TestServer
  readonly people: Readonly<Record<Who, Person>>
}
type Who = 'ana' | 'ben' | 'cleo' | 'eve' | 'boss'
type Request = readonly [method: string, path: string, sending?: Sending]

interface Call {
  readonly procedure: string
  readonly by?: Who
  /** A value, or a function of the side. */
  readonly input?: unknown
  /** The same as plain HTTP; the token is added. */
  readonly http: Request | ((side: Side) => Request)
  /** The code, where both must refuse. */
  readonly refused?: string
}

async function world(): Promise<Side> {
  const server = await testServer()
  const one = (role: 'USER' | 'EMPLOYEE' | 'ADMIN') => aPerson(server.house, { role })
  const people = {
    ana: await one('USER'),
    ben: await one('USER'),
    cleo: await one('USER'),
    eve: await one('EMPLOYEE'),
    boss: await one('ADMIN'),
  }
  return { server, people }
}

let sdk: Side
let http: Side
beforeAll(async () => {
  sdk = await world()
  http = await world()
})
afterAll(async () => {
  await sdk.server[Symbol.asyncDispose]()
  await http.server[Symbol.asyncDispose]()
})

const post = (path: string, json: object): Request => ['POST', path, { json }]
const tokenOf = async ({ server }: Side, address: string, subject: string) =>
  /[/=]([\w-]{43})\b/.exec((await server.house.mailTo(address, subject)).text)?.[1]

const event = { date: '2026-12-31', time: '8pm', venue: 'Hall', address: 'Oak Street 1' }
const newcomer = { email: 'new@studio.example', password: 'oak and linen', username: 'newcomer' }
const colleague = { email: 'made@studio.example', password: 'oak and linen', username: 'colleague' }

const calls: readonly Call[] = [
  { procedure: 'accounts.register', input: newcomer, http: post('/v1/accounts/register', newcomer) },
  {
    procedure: 'accounts.register',
    input: { ...newcomer, username: 'other' },
    http: post('/v1/accounts/register', { ...newcomer, username: 'other' }),
    refused: 'ALREADY_EXISTS',
  },
  {
    procedure: 'accounts.verify',
    input: async (side: Side) => ({ token: await tokenOf(side, newcomer.email, 'Confirm') }),
    http: ['GET', '/v1/accounts/verify/:token'],
  },
  {
    procedure: 'accounts.verify',
    input: { token: 'nobody' },
    http: ['GET', '/v1/accounts/verify/nobody'],
    refused: 'LINK_TOKEN_INVALID',
  },
  {
    procedure: 'accounts.resendVerification',
    input: { email: 'x@studio.example' },
    http: post('/v1/accounts/verification', { email: 'x@studio.example' }),
  },
  {
    procedure: 'accounts.forgotPassword',
    input: { email: 'x@studio.example' },
    http: post('/v1/accounts/password/forgot', { email: 'x@studio.example' }),
  },
  {
    procedure: 'accounts.resetPassword',
    input: { token: 'x', password: 'oak and linen' },
    http: post('/v1/accounts/password/reset', { token: 'x', password: 'oak and linen' }),
    refused: 'LINK_TOKEN_INVALID',
  },
  {
    procedure: 'accounts.confirmEmail',
    input: { token: 'x' },
    http: ['GET', '/v1/accounts/email/confirm/x'],
    refused: 'LINK_TOKEN_INVALID',
  },
  { procedure: 'accounts.me', by: 'ana', http: ['GET', '/v1/accounts/me'] },
  { procedure: 'accounts.me', http: ['GET', '/v1/accounts/me'], refused: 'UNAUTHENTICATED' },
  {
    procedure: 'accounts.updateMe',
    by: 'ana',
    input: { location: 'Lisbon' },
    http: ['PATCH', '/v1/accounts/me', { json: { location: 'Lisbon' } }],
  },
  {
    procedure: 'accounts.updateMe',
    by: 'ana',
    input: { location: 'x', ifVersion: 77 },
    http: [
      'PATCH',
      '/v1/accounts/me',
      { json: { location: 'x' }, headers: { 'if-match': '"77-AAAAAAAAAAAAAAAAAAAAAA"' } },
    ],
    refused: 'VERSION_CONFLICT',
  },
  {
    procedure: 'accounts.changeEmail',
    by: 'ben',
    input: { email: 'moved@studio.example', password: 'oak and linen' },
    http: post('/v1/accounts/email', { email: 'moved@studio.example', password: 'oak and linen' }),
  },
  {
    procedure: 'projects.create',
    by: 'ana',
    input: { title: 'Lamp', body: '## Oak' },
    http: post('/v1/projects', { title: 'Lamp', body: '## Oak' }),
  },
  {
    procedure: 'projects.create',
    by: 'ana',
    input: { title: '', body: '' },
    http: post('/v1/projects', { title: '', body: '' }),
    refused: 'INVALID_INPUT',
  },
  {
    procedure: 'projects.create',
    input: { title: 'a', body: '' },
    http: post('/v1/projects', { title: 'a', body: '' }),
    refused: 'UNAUTHENTICATED',
  },
  {
    procedure: 'projects.listByUser',
    input: ({ people }: Side) => ({ username: people.ana.username }),
    http: ({ people }) => ['GET', `/v1/users/${people.ana.username}/projects`],
  },
  {
    procedure: 'projects.listByUser',
    input: { username: 'nobody' },
    http: ['GET', '/v1/users/nobody/projects'],
    refused: 'NOT_FOUND',
  },
  { procedure: 'projects.list', input: { limit: 5 }, http: ['GET', '/v1/projects?limit=5'] },
  { procedure: 'projects.get', input: { id: 1 }, http: ['GET', '/v1/projects/1'] },
  { procedure: 'projects.get', input: { id: 99 }, http: ['GET', '/v1/projects/99'], refused: 'NOT_FOUND' },
  { procedure: 'projects.bySlug', input: { slug: 'lamp' }, http: ['GET', '/v1/projects/slug/lamp'] },
  {
    procedure: 'projects.update',
    by: 'ben',
    input: { id: 1, title: 'Mine' },
    http: ['PATCH', '/v1/projects/1', { json: { title: 'Mine' } }],
    refused: 'FORBIDDEN',
  },
  {
    procedure: 'projects.update',
    by: 'ana',
    input: { id: 1, title: 'Lamp 2' },
    http: ['PATCH', '/v1/projects/1', { json: { title: 'Lamp 2' } }],
  },
  { procedure: 'accounts.exportMe', by: 'ana', http: ['GET', '/v1/accounts/me/export'] },
  { procedure: 'projects.remove', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/projects/1'] },
  { procedure: 'events.create', by: 'ana', input: event, http: post('/v1/events', event) },
  { procedure: 'events.list', input: { q: 'Hall' }, http: ['GET', '/v1/events?q=Hall'] },
  { procedure: 'events.get', input: { id: 1 }, http: ['GET', '/v1/events/1'] },
  {
    procedure: 'events.replace',
    by: 'ana',
    input: { ...event, id: 1, title: 'Evening' },
    http: ['PUT', '/v1/events/1', { json: { ...event, title: 'Evening' } }],
  },
  {
    procedure: 'events.update',
    by: 'ana',
    input: { id: 1, venue: 'Barn' },
    http: ['PATCH', '/v1/events/1', { json: { venue: 'Barn' } }],
  },
  { procedure: 'events.calendar', input: { id: 1 }, http: ['GET', '/v1/events/1.ics'] },
  { procedure: 'events.remove', by: 'ana', input: { id: 1 }, http: ['DELETE', '/v1/events/1'] },
  { procedure: 'users.list', by: 'eve', input: { role: 'ADMIN' }, http: ['GET', '/v1/users?role=ADMIN'] },
  { procedure: 'users.list', by: 'ana', input: {}, http: ['GET', '/v1/users'], refused: 'FORBIDDEN' },
  { procedure: 'users.get', by: 'ana', input: { id: 1 }, http: ['GET', '/v1/users/1'] },
  { procedure: 'users.level', by: 'ana', input: { id: 2 }, http: ['GET', '/v1/users/2/level'] },
  {
    procedure: 'users.profile',
    input: ({ people }: Side) => ({ username: people.eve.username }),
    http: ({ people }) => ['GET', `/v1/users/${people.eve.username}/profile`],
  },
  { procedure: 'users.create', by: 'boss', input: colleague, http: post('/v1/users', colleague) },
  {
    procedure: 'users.update',
    by: 'boss',
    input: { id: 2, level: 4 },
    http: ['PATCH', '/v1/users/2', { json: { level: 4 } }],
  },
  { procedure: 'users.ban', by: 'boss', input: { id: 2 }, http: ['POST', '/v1/users/2/ban'] },
  { procedure: 'users.unban', by: 'boss', input: { id: 2 }, http: ['POST', '/v1/users/2/unban'] },
  { procedure: 'users.remove', by: 'boss', input: { id: 2 }, http: ['DELETE', '/v1/users/2'] },
  { procedure: 'audit.list', by: 'boss', input: { limit: 5 }, http: ['GET', '/v1/audit?limit=5'] },
  {
    procedure: 'sessions.login',
    input: ({ people }: Side) => ({ email: people.cleo.email, password: people.cleo.password }),
    http: ({ people }) => post('/v1/accounts/login', { email: people.cleo.email, password: people.cleo.password }),
  },
  {
    procedure: 'sessions.login',
    input: { username: 'nobody', password: 'x' },
    http: post('/v1/accounts/login', { username: 'nobody', password: 'x' }),
    refused: 'INVALID_CREDENTIALS',
  },
  { procedure: 'sessions.list', by: 'cleo', http: ['GET', '/v1/accounts/sessions'] },
  {
    procedure: 'sessions.reauthenticate',
    by: 'cleo',
    input: { password: 'wrong' },
    http: post('/v1/accounts/reauthenticate', { password: 'wrong' }),
    refused: 'INVALID_CREDENTIALS',
  },
  {
    procedure: 'sessions.revoke',
    by: 'cleo',
    input: { id: 9_999 },
    http: ['DELETE', '/v1/accounts/sessions/9999'],
    refused: 'NOT_FOUND',
  },
  { procedure: 'sessions.revokeOthers', by: 'cleo', input: {}, http: ['DELETE', '/v1/accounts/sessions'] },
  {
    procedure: 'sessions.refresh',
    input: ({ people }: Side) => ({ refreshToken: people.cleo.refreshToken }),
    http: ({ people }) => post('/v1/accounts/token', { refresh_token: people.cleo.refreshToken }),
  },
  {
    procedure: 'sessions.refresh',
    input: { refreshToken: 'x' },
    http: post('/v1/accounts/token', { refresh_token: 'x' }),
    refused: 'TOKEN_INVALID',
  },
  {
    procedure: 'accounts.changePassword',
    by: 'cleo',
    input: { currentPassword: 'wrong', password: 'linen and oak' },
    http: ['PUT', '/v1/accounts/password', { json: { current_password: 'wrong', password: 'linen and oak' } }],
    refused: 'INVALID_CREDENTIALS',
  },
  { procedure: 'sessions.logout', by: 'cleo', input: {}, http: post('/v1/accounts/logout', {}) },
  {
    procedure: 'accounts.deleteMe',
    by: 'ana',
    input: { password: 'oak and linen' },
    http: ['DELETE', '/v1/accounts/me', { json: { password: 'oak and linen' } }],
  },
]

interface Outcome {
  readonly status: number
  readonly code?: string
  readonly data: unknown
}

async function bySdk({ procedure, by }: Call, input: unknown): Promise<Outcome> {
  const person = by && sdk.people[by]
  const api: unknown = createClient({
    url: 'http://api.test',
    ...(person
      ? { storage: memoryStorage({ accessToken: person.accessToken, refreshToken: person.refreshToken }) }
      : {}),
    fetch: (url, { method, headers, body }) => {
      const text = typeof body === 'string' ? { body } : {}
      return sdk.server.send(method, url.slice('http://api.test'.length), { headers, ...text })
    },
  })
  const verb = procedureOf(appRouter, procedure).type === 'query' ? 'query' : 'mutate'
  const call = [...procedure.split('.'), verb].reduce((node, name) => Reflect.get(Object(node), name), api)
  if (typeof call !== 'function') throw new Error(`the SDK has no ${procedure}`)
  try {
    return { status: 200, data: snakeDeep(await call(input)) }
  } catch (error) {
    if (!isAtelierError(error)) throw error
    return { status: error.status, code: error.code, data: snakeDeep(error.details) }
  }
}

async function byHttp({ by }: Call, [method, path, sending]: Request): Promise<Outcome> {
  const token = by && http.people[by].accessToken
  const response = await http.server.send(method, path, { ...sending, ...(token === undefined ? {} : { token }) })
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text
  if (response.status < 400) return { status: response.status, data: body }
  const { error } = JSON.parse(text)
  return { status: response.status, code: error.code, data: error.details }
}

/** What differs between two worlds without meaning anything: names of people, times, secrets. */
const plain = (data: unknown): unknown =>
  JSON.parse(
    (JSON.stringify(data) ?? 'null')
      .replaceAll(/\b(user|employee|admin)-\d+/g, '$1')
      .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, '<time>')
      .replaceAll(/\d{8}T\d{6}Z/g, '<time>')
      .replaceAll(/"(access_token|refresh_token|request_id|next_cursor)":(?:"[^"]*"|null)/g, '"$1":"<secret>"')
      .replaceAll(/"details":\{"issues":[^}]*\}\]\}/g, '"details":"<issues>"'),
  )

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys of `like`, of `value`: documented rows answer with fewer. */
const asIn = (like: unknown, value: unknown): unknown => {
  if (Array.isArray(like) && Array.isArray(value)) return value.map((item, index) => asIn(like[index], item))
  if (!isPart(like) || !isPart(value)) return value
  return Object.fromEntries(Object.keys(like).map(key => [key, value[key]]))
}

describe('both faces answer alike', () => {
  test.each(calls.map((call, index) => [`${index + 1} ${call.procedure} ${call.refused ?? ''}`.trim(), call] as const))(
    '%s',
    async (_, call) => {
      const resolve = (side: Side): unknown => (typeof call.input === 'function' ? call.input(side) : call.input)
      const inputs = [await resolve(sdk), await resolve(http)] as const
      const [method, path, sending] = typeof call.http === 'function' ? call.http(http) : call.http
      const filled = path.replace(/:(\w+)/g, (whole, name: string) =>
        isPart(inputs[1]) ? String(inputs[1][name]) : whole,
      )
      const a = await bySdk(call, inputs[0])
      const b = await byHttp(call, sending ? [method, filled, sending] : [method, filled])
      const row = rows.find(({ procedure }) => procedure === call.procedure)
      const isDocumented = row?.quirks?.documented !== undefined
      expect([a.code, b.code]).toEqual([call.refused, call.refused])
      expect(b.status).toBe(call.refused === undefined ? row?.status : isDocumented ? b.status : a.status)
      if (b.status === 202 || b.status === 204) return
      const listed = Array.isArray(a.data) && isPart(b.data) ? b.data['items'] : b.data
      expect(plain(asIn(listed, a.data))).toEqual(plain(listed))
    },
  )
})

test('every procedure is called by both faces', () => {
  const called = new Set(calls.map(call => call.procedure))
  expect(Object.keys(appRouter._def.procedures).filter(procedure => !called.has(procedure))).toEqual([])
})

test('no error of these was unforeseen', () => {
  expect([...sdk.server.unforeseen, ...http.server.unforeseen]).toEqual([])
})
