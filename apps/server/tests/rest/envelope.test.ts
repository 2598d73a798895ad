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
const world = () => ({ server, token: ana.accessToken })

const json = (text: string, token?: string) => ({
  body: text,
  headers: { 'content-type': 'application/json' },
  ...(token === undefined ? {} : { token }),
})

describe('paths', () => {
  const unknown = [
    '/',
    '/v1',
    '/v1/nothing',
    '/v1/projects/',
    '/v1//projects',
    '//v1/projects',
    '/V1/projects',
    '/v1/Projects',
    '/projects',
    '/v1/projects/1/',
    '/v1/projects;x=1',
    '/v1/projects%2F1',
    '/docs/',
    '/docs/swagger-ui.js',
  ]
  scenarios(world, [
    ...unknown.map(path => ({
      name: `404 unknown path ${path}` as const,
      request: ['GET', path] as const,
      error: ['NOT_FOUND', 'Not found'] as const,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    })),
    {
      name: '405 another method says which there are',
      request: ['PUT', '/v1/projects/1'],
      error: ['METHOD_NOT_ALLOWED', 'Method not allowed'],
      body: {
        error: { type: 'Method Not Allowed', details: { allow: ['GET', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'] } },
      },
      headers: { allow: 'GET, HEAD, PATCH, DELETE, OPTIONS' },
    },
    { name: '405 an unknown method', request: ['PROPFIND', '/v1/projects'], error: ['METHOD_NOT_ALLOWED'] },
    {
      name: '405 a method that a header asks for is not taken',
      request: ['POST', '/v1/projects/1', { headers: { 'x-http-method-override': 'DELETE' } }],
      error: ['METHOD_NOT_ALLOWED'],
      effects: 'none',
    },
    {
      name: '204 OPTIONS says which methods there are',
      request: ['OPTIONS', '/v1/projects'],
      body: '',
      headers: { allow: 'GET, HEAD, POST, OPTIONS' },
    },
    { name: '404 OPTIONS of an unknown path', request: ['OPTIONS', '/v1/nothing'], error: ['NOT_FOUND'] },
    { name: '400 a broken percent escape', request: ['GET', '/v1/users/%zz/projects'], error: ['MALFORMED_REQUEST'] },
    {
      name: '400 an escape that is no UTF-8',
      request: ['GET', '/v1/users/%ff/projects'],
      error: ['MALFORMED_REQUEST'],
    },
    { name: '400 U+0000 in a path', request: ['GET', '/v1/users/a%00b/projects'], error: ['INVALID_INPUT'] },
    { name: '400 U+0000 in a path', request: ['GET', '/v1/projects/slug/a%00b'], error: ['INVALID_INPUT'] },
    {
      name: '414 a path too long',
      request: ['GET', `/v1/projects/slug/${'a'.repeat(2_100)}`],
      error: ['URI_TOO_LONG', 'Request path is too long'],
    },
    {
      name: '414 a query too long',
      request: ['GET', `/v1/projects?cursor=${'a'.repeat(9_000)}`],
      error: ['URI_TOO_LONG'],
    },
    {
      name: '400 an id that is no number',
      request: ['GET', '/v1/projects/seven'],
      error: ['INVALID_INPUT'],
      body: { error: { details: { issues: [{ path: 'id', code: 'format' }] } } },
    },
    { name: '400 an id with a sign', request: ['GET', '/v1/projects/-1'], error: ['INVALID_INPUT'] },
    { name: '400 an id with an exponent', request: ['GET', '/v1/projects/1e3'], error: ['INVALID_INPUT'] },
    {
      name: '404 an id larger than its column',
      request: ['GET', '/v1/projects/99999999999999999999'],
      error: ['NOT_FOUND'],
    },
    {
      name: '404 an id larger than a safe integer',
      request: ['GET', '/v1/projects/9007199254740993'],
      error: ['NOT_FOUND'],
    },
    {
      name: '404 an id that no row has names its resource as every answer does',
      request: ['GET', '/v1/sub-categories/0'],
      error: ['NOT_FOUND', 'Sub-category not found'],
      body: { error: { details: { resource: 'sub_category' } } },
    },
    { name: '404 an unknown id', request: ['GET', '/v1/projects/123456'], error: ['NOT_FOUND', 'Project not found'] },
    {
      name: '404 HEAD has no body',
      request: ['HEAD', '/v1/projects/123456'],
      body: '',
      headers: { 'content-type': 'application/json' },
    },
  ])
})

describe('bodies of legacy routes', () => {
  const patch = (sending: Sending) => (): readonly ['PATCH', string, typeof sending] => [
    'PATCH',
    '/v1/accounts/me',
    { token: ana.accessToken, ...sending },
  ]
  const malformed = ['MALFORMED_REQUEST', 'Request body is not valid JSON'] as const
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const typed = { 'content-type': 'application/json' }
  scenarios(world, [
    { name: '400 unreadable JSON', request: patch(json('{"location":')), error: malformed, effects: 'none' },
    { name: '400 a byte order mark', request: patch(json('\uFEFF{}')), error: malformed },
    {
      name: '400 bytes that are no UTF-8',
      request: patch({ body: new Uint8Array([0x22, 0xff, 0x22]), headers: typed }),
      error: malformed,
    },
    {
      name: '400 a doubled key',
      request: patch(json('{"location":"a","location":"b"}')),
      error: malformed,
      effects: 'none',
    },
    {
      name: '400 a doubled key, one of them escaped',
      request: patch(json(String.raw`{"location":"a","l\u006fcation":"b"}`)),
      error: malformed,
    },
    { name: '400 nested deeper than 32', request: patch(json(nested(33))), error: malformed },
    { name: '400 200,000 nested arrays', request: patch(json(nested(200_000))), error: malformed },
    { name: '400 a list in place of an object', request: patch(json('[1]')), error: ['INVALID_INPUT'] },
    {
      name: '400 an empty object',
      request: patch(json('{}')),
      error: ['INVALID_INPUT', 'Send at least one of username, location, about, links'],
    },
    {
      name: '400 an unknown key',
      request: patch(json('{"location":"Lisbon","is_admin":true}')),
      error: ['INVALID_INPUT'],
      body: { error: { details: { issues: [{ path: 'is_admin', code: 'unknown_key' }] } } },
      effects: 'none',
    },
    {
      name: '400 an unknown key hides no other fault, and the message names the first in words',
      request: patch(json('{"is_admin":true,"location":7,"a b <c>":"secret"}')),
      error: ['INVALID_INPUT', "'location' must be a string"],
      body: {
        error: {
          details: {
            issues: [
              { path: 'location', code: 'type', message: "'location' must be a string" },
              { path: 'is_admin', code: 'unknown_key', message: "'is_admin' is not a known key" },
              { path: '', code: 'unknown_key', message: 'The request has a key that is not known' },
            ],
          },
        },
      },
      effects: 'none',
    },
    {
      name: '400 our own spelling of a key is unknown outside',
      request: patch(json('{"ifVersion":1,"location":"Lisbon"}')),
      body: { error: { details: { issues: [{ path: 'ifVersion', code: 'unknown_key' }] } } },
    },
    {
      name: '400 __proto__ is a key like any other',
      request: patch(json('{"__proto__":{"role":"ADMIN"},"location":"x"}')),
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '400 U+0000 in a text',
      request: patch(json(String.raw`{"location":"a\u0000b"}`)),
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    {
      name: '400 half of a surrogate pair',
      request: patch(json(String.raw`{"location":"\ud800"}`)),
      error: ['INVALID_INPUT'],
      effects: 'none',
    },
    { name: '400 a number for a text', request: patch(json('{"location":1e400}')), error: ['INVALID_INPUT'] },
    {
      name: '413 one byte over the limit',
      request: patch(json(`"${'a'.repeat(1_048_575)}"`)),
      error: ['PAYLOAD_TOO_LARGE', 'Request body is too large'],
      effects: 'none',
    },
    {
      name: '413 a length header over the limit, before a byte is read',
      request: patch({ body: '{}', headers: { ...typed, 'content-length': '1048577' } }),
      error: ['PAYLOAD_TOO_LARGE'],
      body: { error: { type: 'Content Too Large', details: { limit_bytes: 1_048_576 } } },
    },
    {
      name: '413 a chunked body, counted as it comes',
      request: patch({ body: endless(), headers: typed }),
      error: ['PAYLOAD_TOO_LARGE'],
    },
    {
      name: '413 a length header that lies',
      request: patch({ body: `"${'a'.repeat(1_048_575)}"`, headers: { ...typed, 'content-length': '10' } }),
      error: ['PAYLOAD_TOO_LARGE'],
    },
    {
      name: '415 another media type',
      request: patch({ body: 'location=Lisbon', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      error: ['UNSUPPORTED_MEDIA_TYPE', 'Unsupported media type'],
      body: { error: { details: { accepted: ['application/json'] } } },
      effects: 'none',
    },
    {
      name: '415 no media type',
      request: patch({ body: new TextEncoder().encode('{"location":"x"}') }),
      error: ['UNSUPPORTED_MEDIA_TYPE'],
    },
    {
      name: '415 a compressed body',
      request: patch({ body: '{"location":"x"}', headers: { ...typed, 'content-encoding': 'gzip' } }),
      error: ['UNSUPPORTED_MEDIA_TYPE'],
    },
    {
      name: '200 JSON by any name',
      request: patch({
        body: '{"location":"Porto"}',
        headers: { 'content-type': 'Application/Merge-Patch+JSON; charset=utf-8' },
      }),
      body: { user: { location: 'Porto' } },
    },
    {
      name: '401 no token is said before an unreadable body',
      request: ['PATCH', '/v1/accounts/me', json('{')],
      error: ['UNAUTHENTICATED'],
      headers: { 'www-authenticate': 'Bearer' },
    },
    {
      name: '400 too many unknown keys are named up to fifty',
      request: patch({ json: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 1])) }),
      error: ['INVALID_INPUT'],
      effects: async (_, response) => expect((await response.json()).error.details.issues).toHaveLength(50),
    },
  ])
})

function endless(): ReadableStream {
  return new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(65_536).fill(0x20)) })
}

describe('headers', () => {
  const mine =
    (headers: readonly (readonly [string, string])[], method = 'POST') =>
    (): readonly [string, string, Sending] => [
      method,
      '/v1/projects',
      { headers: [...headers, ['content-type', 'application/json']], body: '{"title":"t","body":"b"}' },
    ]
  scenarios(world, [
    {
      name: '400 two Host headers',
      request: ['GET', '/v1/projects', { headers: [['Host', 'evil.test']] }],
      error: ['MALFORMED_REQUEST'],
    },
    {
      name: '400 two Authorization headers',
      request: () =>
        mine([
          ['Authorization', `Bearer ${ana.accessToken}`],
          ['authorization', `Bearer ${ana.accessToken}`],
        ])(),
      error: ['MALFORMED_REQUEST', 'More than one Authorization header'],
      effects: 'none',
    },
    {
      name: '400 two Idempotency-Key headers',
      request: () =>
        mine([
          ['Authorization', `Bearer ${ana.accessToken}`],
          ['idempotency-key', 'a, b'],
        ])(),
      error: ['MALFORMED_REQUEST'],
      effects: 'none',
    },
  ])

  test('carry the request id of the client when it is a safe one', async () => {
    const answer = await server.send('GET', '/v1/nothing', { headers: { 'x-request-id': 'from-the-client-1' } })
    expect(answer.headers.get('x-request-id')).toBe('from-the-client-1')
    expect((await answer.json()).error.request_id).toBe('from-the-client-1')
  })

  test('say nothing of the server and forbid to guess types, also on errors', async () => {
    for (const path of ['/v1/projects', '/v1/nothing', '/trpc/projects.list', '/trpc/nothing']) {
      const { headers } = await server.send('GET', path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
    }
  })
})

test('no error of these was unforeseen', () => {
  expect(server.unforeseen).toEqual([])
})
