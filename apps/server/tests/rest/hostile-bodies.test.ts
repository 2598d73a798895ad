import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const json = 'application/json'
const nested = `{"email":${'['.repeat(40)}${']'.repeat(40)}}`

interface Hostile {
  readonly name: string
  readonly code: string
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

// One parser reads the bodies of both transports.
const bodies: readonly Hostile[] = [
  { name: 'a byte order mark', code: 'MALFORMED_REQUEST', type: json, body: '\uFEFF{"email":"a@studio.example"}' },
  {
    name: 'a doubled key',
    code: 'MALFORMED_REQUEST',
    type: json,
    body: '{"email":"a@studio.example","email":"b@studio.example"}',
  },
  { name: '40 levels', code: 'MALFORMED_REQUEST', type: json, body: nested },
  { name: 'bytes that are no UTF-8', code: 'MALFORMED_REQUEST', type: json, body: new Uint8Array([0x22, 0xff, 0x22]) },
  { name: 'no JSON', code: 'MALFORMED_REQUEST', type: json, body: '{"email":' },
  {
    name: 'another charset',
    code: 'UNSUPPORTED_MEDIA_TYPE',
    type: `${json}; charset=utf-16`,
    body: '{"email":"a@studio.example"}',
  },
  {
    name: 'another media type',
    code: 'UNSUPPORTED_MEDIA_TYPE',
    type: 'text/plain',
    body: '{"email":"a@studio.example"}',
  },
  {
    name: '1,000 unknown keys',
    code: 'INVALID_INPUT',
    type: json,
    body: JSON.stringify(Object.fromEntries(keys(1_000))),
  },
]

function keys(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`k${index}${'x'.repeat(500)}`, index])
}

it.each(bodies)('both transports refuse $name: $code', async ({ code, type, body }) => {
  const sending = { body, headers: { 'content-type': type } }
  const rest = await server.sent('POST', '/v1/accounts/password/forgot', sending)
  const trpc = await server.sent('POST', '/trpc/accounts.forgotPassword', sending)
  expect([rest.error.code, trpc.error.data.code]).toEqual([code, code])
  expect(trpc.status).toBe(rest.status)
  expect(Math.max(rest.text.length, trpc.text.length)).toBeLessThan(20_000)
})

it.each(['\uFEFF{"limit":1}', '{"limit":1,"limit":2}', `{"limit":${'['.repeat(40)}${']'.repeat(40)}}`])(
  'an input in the URL is read as strictly: %j',
  async input => {
    const query = encodeURIComponent(input)
    const single = await server.sent('GET', `/trpc/projects.list?input=${query}`)
    const batch = await server.sent('GET', `/trpc/projects.list?batch=1&input=${encodeURIComponent(`{"0":${input}}`)}`)
    expect(single.error.data.code).toBe('MALFORMED_REQUEST')
    expect(batch.error.data.code).toBe('MALFORMED_REQUEST')
  },
)

it('UTF-8 may be named', async () => {
  const headers = { 'content-type': 'application/json; charset="UTF-8"' }
  const body = '{"email":"a@studio.example"}'
  expect((await server.sent('POST', '/v1/accounts/password/forgot', { body, headers })).status).toBe(202)
  expect((await server.sent('POST', '/trpc/accounts.forgotPassword', { body, headers })).status).toBe(200)
})
