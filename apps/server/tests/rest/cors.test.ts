import { afterAll, beforeAll, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { createLog } from '../../src/observability/logger.ts'
import { createMetrics } from '../../src/observability/metrics.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ CORS_ORIGINS: 'https://app.example.com' })
})
afterAll(() => server[Symbol.asyncDispose]())

const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin')
const preflight = (origin: string, headers: Record<string, string> = {}) =>
  server.send('OPTIONS', '/v1/projects', {
    headers: { origin, 'access-control-request-method': 'POST', ...headers },
  })

it.each(['https://app.example.com', 'http://api.test:8443'])('lets %s read answers, with credentials', async origin => {
  const answer = await server.send('GET', '/v1/projects', { headers: { origin } })
  expect(answer.status).toBe(200)
  expect(allowed(answer)).toBe(origin)
  expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
})

it.each([
  'https://evil.example',
  'null',
  'https://app.example.com.evil.example',
  'https://app.example.com:8443',
  'http://app.example.com',
  'https://APP.example.com',
  '*',
])('names nothing for %s, on answers, errors and preflights', async origin => {
  for (const answer of [
    await server.send('GET', '/v1/projects', { headers: { origin } }),
    await server.send('GET', '/nowhere', { headers: { origin } }),
    await preflight(origin),
  ]) {
    expect(allowed(answer)).toBeNull()
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('vary')).toContain('Origin')
  }
})

it('answers a preflight of a listed origin with fixed lists', async () => {
  const answer = await preflight('https://app.example.com', {
    'access-control-request-headers': 'x-evil, authorization',
  })
  expect(answer.status).toBe(204)
  expect(allowed(answer)).toBe('https://app.example.com')
  expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH')
  expect(answer.headers.get('access-control-allow-headers')).toContain('idempotency-key')
  expect(answer.headers.get('access-control-allow-headers')).not.toContain('evil')
})

it('lets a listed origin read refusals too', async () => {
  const answer = await server.send('GET', '/nowhere', { headers: { origin: 'https://app.example.com' } })
  expect(answer.status).toBe(404)
  expect(allowed(answer)).toBe('https://app.example.com')
})

it('leaves an OPTIONS request that is no preflight to the route', async () => {
  const answer = await server.send('OPTIONS', '/v1/projects')
  expect(answer.status).toBe(204)
  expect(answer.headers.get('allow')).toContain('POST')
})

/** What the server logs of three requests with a header. */
async function loggedOf(headers: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const lines: string[] = []
  const log = createLog({ logLevel: 'warn' }, { write: line => void lines.push(line) })
  const { config, wired } = server.backend
  const app = composeApp({ config, log, metrics: createMetrics(), isDraining: () => false }, wired)
  for (let request = 0; request < 3; request += 1) await app(new Request('http://api.test:8443/livez', { headers }))
  return lines
}

it('logs a refused origin once, with the line to set', async () => {
  const lines = await loggedOf({ origin: 'http://shop.example:3000' })
  expect(lines.filter(line => line.includes('set CORS_ORIGINS=http://shop.example:3000'))).toHaveLength(1)
})

it('logs a proxy that no setting names once, with the variable to set', async () => {
  const lines = await loggedOf({ 'x-forwarded-for': '203.0.113.7' })
  expect(lines.filter(line => line.includes('set TRUSTED_PROXY_HOPS'))).toHaveLength(1)
  expect(await loggedOf({})).toEqual([])
})
