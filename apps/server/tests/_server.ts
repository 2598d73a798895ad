import { type App, createApp } from '../src/app.ts'
import { refuse } from '../src/rest/adapter.ts'
import { createRest } from '../src/rest/door.ts'
import { createLog } from '../src/serving/logger.ts'
import { createMetrics } from '../src/serving/metrics.ts'
import { createTrpc } from '../src/trpc.ts'
import { type TestHouse, testHouse } from './_house.ts'

export interface Sending {
  /** A list keeps doubled names apart, as they would come over a socket. */
  readonly headers?: Readonly<Record<string, string>> | readonly (readonly [string, string])[]
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData | URLSearchParams | ReadableStream
  /** Sent as JSON. */
  readonly json?: unknown
  /** An access token. */
  readonly token?: string
}

/** The whole app on a database of its own, called without a socket. */
export interface TestServer extends AsyncDisposable {
  readonly house: TestHouse
  readonly app: App
  /** Refusals the doors reported, by code. */
  readonly reported: string[]
  send(method: string, path: string, sending?: Sending): Promise<Response>
}

export async function testServer(overrides: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const house = await testHouse(overrides)
  const reported: string[] = []
  const tools = { ...house.wired.door, report: (error: { code: string }) => void reported.push(error.code) }
  const app = createApp({
    version: 'test',
    log: createLog({ logLevel: 'silent' }),
    metrics: createMetrics(),
    metricsToken: null,
    headerRules: { hsts: false, corsOrigins: house.config.server.corsOrigins },
    trustedProxyHops: 0,
    isDraining: () => false,
    ready: () => Promise.resolve({ ready: true, checks: {} }),
    trpc: createTrpc(tools),
    rest: createRest(tools),
    refuse,
  })
  return {
    house,
    app,
    reported,
    async send(method, path, { headers = {}, json, token, body: raw } = {}) {
      const sent: [string, string][] =
        Symbol.iterator in headers ? headers.map(([k, v]) => [k, v]) : Object.entries(headers)
      if (token !== undefined) sent.push(['authorization', `Bearer ${token}`])
      if (json !== undefined) sent.push(['content-type', 'application/json'])
      const body = json === undefined ? raw : JSON.stringify(json)
      // Node's fetch wants `duplex` for a stream; its types do not know the word.
      const carried = body === undefined ? {} : { body, duplex: 'half' }
      const request = new Request(`http://api.test${path}`, { method, headers: Object.fromEntries(sent), ...carried })
      const rawHeaders = ['host', 'api.test', ...sent.flat()]
      return app(request, { incoming: { rawHeaders, socket: { remoteAddress: '192.0.2.1' } } })
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  }
}
