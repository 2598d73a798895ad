import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { refuse } from '../../src/rest/refuse.ts'
import { createLog } from '../../src/observability/logger.ts'
import { createMetrics } from '../../src/observability/metrics.ts'
import { createReadiness, type Dependency } from '../../src/http/readiness.ts'
import { version } from '../../src/version.ts'
import { type TestServer, testServer } from '../_server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const appOver = (dependencies: readonly Dependency[], isDraining = () => false) =>
  createApp({
    version,
    log: createLog({ logLevel: 'silent' }, { write: () => undefined }),
    metrics: createMetrics(),
    metricsToken: null,
    headerRules: { hsts: false, cors: { listed: [], anyLocalPort: false } },
    trustedProxyHops: 0,
    isDraining,
    ready: createReadiness(dependencies, isDraining),
    trpc: () => new Response(null),
    rest: () => new Response(null),
    refuse,
  })
const dependency = (decisive: boolean, check: Dependency['check']): Dependency => ({ name: 'it', decisive, check })
const down = (): Promise<never> => Promise.reject(new Error('away'))
const readyz = () => new Request('http://x/readyz')

const at = (path: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  server.app(new Request(`http://api.test:8443${path}`, { headers }), {
    incoming: { rawHeaders: [], socket: { remoteAddress } },
  })

describe('probes', () => {
  it.each([
    ['/livez', 200, { status: 'ok' }],
    ['/readyz', 200, { status: 'ok', checks: { database: 'ok', writes: 'ok', migrations: 'ok', storage: 'ok' } }],
    ['/version', 200, { version }],
    ['/-/version', 200, { version }],
    ['/v1/health', 200, { status: 'ok' }],
  ])('GET %s answers %i', async (path, status, body) => {
    const answer = await server.send('GET', path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual(body)
  })

  it.each(['/-/health-checks/liveness', '/-/health-checks/readiness'])(
    'GET %s answers 204 without a body',
    async path => {
      const answer = await server.send('GET', path)
      expect(answer.status).toBe(204)
      expect(await answer.text()).toBe('')
    },
  )

  it('answers HEAD like GET, without the body', async () => {
    const answer = await server.send('HEAD', '/livez')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.text()).toBe('')
  })

  it('405 for another method, with Allow', async () => {
    const answer = await server.send('POST', '/livez')
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(await answer.json()).toMatchObject({ error: { code: 'METHOD_NOT_ALLOWED' } })
  })

  it('says the version of package.json', async () => {
    const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(manifest).toMatchObject({ version })
  })
})

describe('readiness', () => {
  it('503 while a decisive dependency is away, and says which', async () => {
    const answer = await appOver([dependency(true, down)])(readyz())
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'unavailable', checks: { it: 'down' } })
  })

  it('200 while another one is away, and says so', async () => {
    const answer = await appOver([dependency(false, down)])(readyz())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok', checks: { it: 'down' } })
  })

  it('gives up on a check that hangs', async () => {
    const answer = await appOver([dependency(true, () => new Promise(() => undefined))])(readyz())
    expect(answer.status).toBe(503)
  })

  it('asks a dependency once for many questions of the same moment', async () => {
    let asked = 0
    const app = appOver([dependency(true, () => Promise.resolve((asked += 1)))])
    await Promise.all(Array.from({ length: 20 }, async () => app(readyz())))
    expect(asked).toBe(1)
  })

  it('503 while draining, with Connection: close on every answer; /livez stays 200', async () => {
    const app = appOver([], () => true)
    const [ready, live] = await Promise.all([app(readyz()), app(new Request('http://x/livez'))])
    expect([ready.status, live.status]).toEqual([503, 200])
    expect([ready, live].map(answer => answer.headers.get('connection'))).toEqual(['close', 'close'])
  })
})

describe('/metrics', () => {
  it('shows loopback how long each route took, by pattern and not by path', async () => {
    await server.send('GET', '/v1/projects/12345')
    const answer = await at('/metrics', '::ffff:127.0.0.1')
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="GET \/v1\/projects\/:id",status="404"\}/,
    )
    expect(text).not.toContain('/projects/12345')
  })

  it('401 for other addresses, and for a proxy on this machine that forwards an address', async () => {
    expect((await at('/metrics', '192.0.2.7')).status).toBe(401)
    expect((await at('/metrics', '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(401)
  })

  it('with METRICS_TOKEN: only its holder, from any address', async () => {
    const token = 'kJ2m9PqR4sT7vW1xY5zA8bC3dE6fG0hL'
    await using guarded = await testServer({ METRICS_TOKEN: token })
    const ask = (authorization: string) =>
      guarded.app(new Request('http://api.test:8443/metrics', { headers: { authorization } }), {
        incoming: { rawHeaders: [], socket: { remoteAddress: '127.0.0.1' } },
      })
    expect((await ask(`Bearer ${token}`)).status).toBe(200)
    expect((await ask(`Bearer ${token}x`)).status).toBe(401)
    expect((await ask('')).status).toBe(401)
  })
})
