import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPerson, type Person } from '../_people.ts'
import { scenarios } from '../_scenario.ts'
import { type Sending, type TestServer, testServer } from '../_server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await testServer()
  ana = await createPerson(server.backend)
})
afterAll(() => server[Symbol.asyncDispose]())
const world = () => ({ server })

/** The same credentials on a legacy route (403) and on a current route (401). */
const routes = [
  { status: 403, at: (sending: Sending) => ['POST', '/v1/projects', sending] as const },
  { status: 401, at: (sending: Sending) => ['GET', '/v1/accounts/me', sending] as const },
] as const

describe('the Authorization header', () => {
  const cases: [string, string | undefined, string, string][] = [
    ['none', undefined, 'UNAUTHENTICATED', 'No authorization header provided'],
    ['an empty one', '', 'UNAUTHENTICATED', 'No authorization header provided'],
    ['the scheme alone', 'Bearer', 'UNAUTHENTICATED', 'No authorization token provided'],
    ['two blanks before the token', 'Bearer  a.b.c', 'UNAUTHENTICATED', 'No authorization token provided'],
    ['a bare token', 'a.b.c', 'UNAUTHENTICATED', 'No authorization token provided'],
    ['another scheme', 'Basic YTpi', 'UNAUTHENTICATED', 'No authorization token provided'],
    ['a word after the token', 'Bearer a.b.c d', 'TOKEN_INVALID', 'Invalid token'],
    ['no token at all', 'Bearer abc', 'TOKEN_INVALID', 'Not enough segments'],
  ]
  for (const { status, at } of routes) {
    scenarios(
      world,
      cases.map(([name, value, code, message]) => ({
        name: `${status} ${name}` as const,
        request: at(value === undefined ? {} : { headers: { authorization: value } }),
        error: [code, message] as const,
        headers: { 'www-authenticate': status === 401 ? 'Bearer' : null },
        effects: 'none' as const,
      })),
    )
  }
  scenarios(world, [
    {
      name: '200 the scheme in any case',
      request: () => ['GET', '/v1/accounts/me', { headers: { authorization: `bEaReR ${ana.accessToken}` } }],
    },
    {
      name: '401 a token in the query is not read',
      request: () => ['GET', `/v1/accounts/me?token=${ana.accessToken}`],
      error: ['UNAUTHENTICATED'],
    },
    {
      name: '200 a public row ignores what it does not need',
      request: ['GET', '/v1/projects', { headers: { authorization: 'Bearer nonsense' } }],
    },
  ])
})

const encode = (part: unknown) =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** A token signed with our own key: what is wrong with it is what the test says. */
function forge(change: { header?: unknown; claims?: object; payload?: unknown; key?: string }): string {
  const now = Math.floor(Date.now() / 1000)
  const [head = '', body = ''] = ana.accessToken.split('.')
  const header = change.header ?? JSON.parse(Buffer.from(head, 'base64url').toString())
  const claims = {
    ...JSON.parse(Buffer.from(body, 'base64url').toString()),
    iat: now,
    exp: now + 600,
    ...change.claims,
  }
  const signed = `${encode(header)}.${encode(change.payload ?? claims)}`
  const key = change.key ?? server.backend.config.secretKey.current
  return `${signed}.${createHmac('sha512', key).update(signed).digest('base64url')}`
}

describe('token failures, each in its documented words', () => {
  const head = () => JSON.parse(Buffer.from(ana.accessToken.split('.')[0] ?? '', 'base64url').toString())
  const parts = () => ana.accessToken.split('.')
  const cases: [string, () => string, string][] = [
    ['one segment', () => 'abc', 'Not enough segments'],
    ['a header that is no base64url', () => '*.b.c', 'Invalid header padding'],
    ['a header that is no JSON', () => `${encode('{')}.b.c`, 'Invalid header string'],
    ['a header that is a list', () => `${encode([])}.b.c`, 'Invalid header string: must be a json object'],
    ['a payload that is no base64url', () => `${parts()[0]}.*.c`, 'Invalid payload padding'],
    ['a signature that is no base64url', () => `${parts()[0]}.${parts()[1]}.*`, 'Invalid crypto padding'],
    [
      'alg none',
      () => `${encode({ ...head(), alg: 'none' })}.${parts()[1]}.`,
      'The specified alg value is not allowed',
    ],
    ['alg HS256', () => forge({ header: { ...head(), alg: 'HS256' } }), 'The specified alg value is not allowed'],
    [
      'an unknown key',
      () => forge({ header: { ...head(), kid: '../../etc/passwd' } }),
      'Signature verification failed',
    ],
    ['another key', () => forge({ key: 'x'.repeat(64) }), 'Signature verification failed'],
    [
      'a changed payload',
      () => `${parts()[0]}.${encode({ user_id: 1 })}.${parts()[2]}`,
      'Signature verification failed',
    ],
    ['an empty signature', () => `${parts()[0]}.${parts()[1]}.`, 'Signature verification failed'],
    ['claims that are no JSON', () => forge({ payload: '{' }), 'Invalid payload string'],
    ['claims that are a list', () => forge({ payload: [] }), 'Invalid payload string: must be a json object'],
    ['iat that is text', () => forge({ claims: { iat: 'now' } }), 'Issued At claim (iat) must be an integer.'],
    ['iat ahead', () => forge({ claims: { iat: 9_999_999_999 } }), 'The token is not yet valid (iat)'],
    ['nbf ahead', () => forge({ claims: { nbf: 9_999_999_999 } }), 'The token is not yet valid (nbf)'],
    ['exp that is text', () => forge({ claims: { exp: 'soon' } }), 'Expiration Time claim (exp) must be an integer.'],
    ['an audience', () => forge({ claims: { aud: 'us' } }), 'Invalid audience'],
    ['no user_id', () => forge({ claims: { user_id: undefined } }), 'Token is missing the "user_id" claim'],
    ['another issuer', () => forge({ claims: { iss: 'http://evil.test' } }), 'Invalid token'],
    [
      'a life over half an hour',
      () => forge({ claims: { exp: Math.floor(Date.now() / 1000) + 2_000 } }),
      'Invalid token',
    ],
    ['a critical header', () => forge({ header: { ...head(), crit: ['b64'] } }), 'Invalid token'],
    [
      'two faults: the signature is tested before the claims',
      () => forge({ key: 'x'.repeat(64), claims: { exp: 1 } }),
      'Signature verification failed',
    ],
  ]
  for (const { status, at } of routes) {
    scenarios(
      world,
      cases.map(([name, token, message]) => ({
        name: `${status} ${name}` as const,
        request: () => at({ token: token() }),
        error: ['TOKEN_INVALID', message] as const,
        effects: 'none' as const,
      })),
    )
    scenarios(world, [
      {
        name: `${status} expired`,
        request: () => at({ token: forge({ claims: { iat: 1, exp: 2 } }) }),
        error: ['TOKEN_EXPIRED', 'Signature has expired'],
      },
    ])
  }
  test('a forged token that is right in every part passes: the refusals are not for another reason', async () => {
    expect((await server.send('GET', '/v1/accounts/me', { token: forge({}) })).status).toBe(200)
  })
})

test('an access token lives for half an hour, to the second', async () => {
  const own = await testServer()
  try {
    const ben = await createPerson(own.backend)
    const { iat, exp } = JSON.parse(Buffer.from(ben.accessToken.split('.')[1] ?? '', 'base64url').toString())
    expect(exp - iat).toBe(30 * 60)
    // What making and asking may take on a busy machine.
    own.backend.time.ahead = (30 * 60 - 20) * 1000
    expect((await own.send('GET', '/v1/accounts/me', { token: ben.accessToken })).status).toBe(200)
    own.backend.time.ahead = 30 * 60 * 1000
    const late = await own.send('GET', '/v1/accounts/me', { token: ben.accessToken })
    expect([late.status, (await late.json()).error.code]).toEqual([401, 'TOKEN_EXPIRED'])
  } finally {
    await own[Symbol.asyncDispose]()
  }
})
