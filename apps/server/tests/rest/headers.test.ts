import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListeningServer, listeningServer } from '../_listening.ts'
import { sendRaw } from '../_raw-http.ts'

let server: ListeningServer
beforeAll(async () => {
  server = await listeningServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init)
const post = (path: string, body: string, type = 'application/json') =>
  ask(path, { method: 'POST', body, headers: { 'content-type': type } })

function expectHeaders(headers: Headers): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/)
  expect(headers.get('server')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
}

describe('every answer carries the security headers and a request id', () => {
  it.each<[string, number, () => Promise<Response>]>([
    ['a success', 200, () => ask('/v1/projects')],
    ['a probe', 200, () => ask('/livez')],
    ['an unknown path', 404, () => ask('/nowhere')],
    ['a wrong method', 405, () => ask('/v1/projects', { method: 'PUT' })],
    ['malformed JSON', 400, () => post('/v1/accounts/login', '{')],
    ['a large body', 413, () => post('/v1/accounts/login', JSON.stringify({ email: 'x'.repeat(2 ** 21) }))],
    ['a long path', 414, () => ask(`/v1/${'x'.repeat(9_000)}`)],
    ['tRPC', 200, () => ask('/trpc/projects.list?input={}')],
    ['tRPC without the procedure', 404, () => ask('/trpc/no.such')],
    ['tRPC with a form', 415, () => post('/trpc/accounts.register', 'a=b', 'text/plain')],
  ])('%s: %i', async (_, status, send) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    expectHeaders(answer.headers)
    await answer.body?.cancel()
  })

  it('private data is not to be stored', async () => {
    expect((await ask('/v1/accounts/me')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('request ids', () => {
  it('keeps an acceptable one and repeats it in the envelope', async () => {
    const answer = await ask('/nowhere', { headers: { 'x-request-id': 'client-id-0001' } })
    expect(answer.headers.get('x-request-id')).toBe('client-id-0001')
    expect(await answer.json()).toMatchObject({ error: { request_id: 'client-id-0001' } })
  })

  it.each(['short', 'x'.repeat(65), 'with space 1', '<script>alert(1)'])('replaces %j', async sent => {
    const answer = await ask('/livez', { headers: { 'x-request-id': sent } })
    expect(answer.headers.get('x-request-id')).toMatch(/^r-[\w-]{12}$/)
  })
})

describe('requests that no client library would send', () => {
  const close = 'Connection: close\r\n\r\n'

  it.each([
    ['two Host headers', 400, `GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n${close}`],
    ['no Host header', 400, `GET /livez HTTP/1.1\r\n${close}`],
    ['a broken request line', 400, `GET\r\n\r\n`],
    [
      'both length and chunks',
      400,
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n${close}`,
    ],
    ['headers of 32 KB', 431, `GET /livez HTTP/1.1\r\nHost: a\r\nX-Big: ${'x'.repeat(32_768)}\r\n${close}`],
  ])('%s: %i in the envelope', async (_, status, request) => {
    const answer = await sendRaw(server.url, request)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { status, request_id: expect.any(String) } })
  })

  it.each([
    ['two Host headers', 400, 'GET /livez HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
    ['no Host header', 400, 'GET /livez HTTP/1.1\r\n\r\n'],
    [
      'chunks beyond the limit',
      413,
      `POST /v1/accounts/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${'10000\r\n' + 'x'.repeat(65_536) + '\r\n'}`.concat(
        `10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(60),
        '0\r\n\r\n',
      ),
    ],
    [
      'a length beyond the limit',
      413,
      `POST /v1/accounts/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 4000000\r\n\r\n${'x'.repeat(4_000_000)}`,
    ],
    [
      'a body to an unknown path',
      404,
      `POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n${'x'.repeat(4_000_000)}`,
    ],
  ])('%s: %i arrives whole, says so, and the connection closes', async (_, status, request) => {
    const answer = await sendRaw(server.url, request)
    expect([answer.status, answer.head.toLowerCase().includes('connection: close')]).toEqual([status, true])
    expect(JSON.parse(answer.body)).toMatchObject({ error: { status } })
  })

  it('HTTP/1.0 without a Host header, as a health check of HAProxy sends it: 200', async () => {
    expect((await sendRaw(server.url, 'OPTIONS / HTTP/1.0\r\n\r\n')).status).toBe(204)
    expect((await sendRaw(server.url, 'GET /livez HTTP/1.0\r\n\r\n')).status).toBe(200)
  })

  it('serves the path of an absolute-form target, whatever host it names', async () => {
    const answer = await sendRaw(server.url, `GET http://evil.example/version HTTP/1.1\r\nHost: a\r\n${close}`)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toContain('evil')
  })
})
