import type { App } from '../src/http/app.ts'
import { composeApp } from '../src/compose.ts'
import { createLog } from '../src/observability/logger.ts'
import { createMetrics } from '../src/observability/metrics.ts'
import type { Composition } from '../src/composition.ts'
import { assertDocumented } from './_openapi.ts'
import type { Wired } from '../src/wire.ts'
import { type TestBackend, testBackend } from './_backend.ts'
import type { ThroughNginx } from './deploy/_through-nginx.ts'

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
  readonly backend: TestBackend
  readonly app: App
  /** Log lines of errors outside the closed list. */
  readonly unforeseen: readonly string[]
  /** Every REST answer is checked against the OpenAPI document. */
  send(method: string, path: string, sending?: Sending): Promise<Response>
  /** The same, read: JSON is parsed, anything else stays text, an empty body is undefined. */
  sent(method: string, path: string, sending?: Sending): ReturnType<typeof read>
}

async function read(response: Response) {
  const { status, headers } = response
  const text = await response.text()
  const isJson = /[/+]json/.test(headers.get('content-type') ?? '')
  const body = text === '' ? undefined : isJson ? JSON.parse(text) : text
  return { status, headers, text, body, error: body?.error }
}

/** What was built beside the server; without it the server is the API alone. */
export type Built = Pick<Composition, 'site' | 'reference'>

/** `rewire` puts a naive double in the place of a part. */
export async function testServer(
  overrides: Readonly<Record<string, string>> = {},
  built: Built = {},
  rewire: (wired: Wired) => Wired = wired => wired,
): Promise<TestServer> {
  const made = await testBackend(overrides)
  const backend = { ...made, wired: rewire(made.wired) }
  const unforeseen: string[] = []
  const log = createLog({ logLevel: 'error' }, { write: line => void unforeseen.push(line) })
  const composition = { config: backend.config, log, metrics: createMetrics(), isDraining: () => false, ...built }
  const app = composeApp(composition, backend.wired)
  const proxied = await throughProxy(backend)
  const server: TestServer = {
    backend,
    app,
    unforeseen,
    sent: async (...request) => read(await server.send(...request)),
    async send(method, path, { headers = {}, json, token, body: raw } = {}) {
      const sent: [string, string][] =
        Symbol.iterator in headers ? headers.map(([k, v]) => [k, v]) : Object.entries(headers)
      if (token !== undefined) sent.push(['authorization', `Bearer ${token}`])
      if (json !== undefined) sent.push(['content-type', 'application/json'])
      const body = json === undefined ? raw : JSON.stringify(json)
      // Node's fetch wants `duplex` for a stream; its types do not know the word.
      const carried = body === undefined ? {} : { body, duplex: 'half' }
      const request = new Request(`http://api.test:8443${path}`, {
        method,
        headers: Object.fromEntries(sent),
        ...carried,
      })
      const rawHeaders = ['host', 'api.test:8443', ...sent.flat()]
      const response = await (proxied?.send(request) ??
        app(request, { incoming: { rawHeaders, socket: { remoteAddress: '192.0.2.1' } } }))
      if (!path.startsWith('/trpc/')) await assertDocumented(method, path, response)
      return response
    },
    async [Symbol.asyncDispose]() {
      await proxied?.[Symbol.asyncDispose]()
      await backend[Symbol.asyncDispose]()
    },
  }
  return server
}

/** `REST_THROUGH=nginx`, as in `pnpm test:deploy`, sends every request to two processes behind that proxy. */
async function throughProxy({ env }: TestBackend): Promise<ThroughNginx | undefined> {
  if (process.env['REST_THROUGH'] !== 'nginx') return undefined
  const { startThroughNginx } = await import('./deploy/_through-nginx.ts')
  return startThroughNginx(env)
}
