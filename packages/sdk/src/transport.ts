import { sdkError } from './errors.ts'
import type { ClientOptions, Fetch, FetchAnswer, FetchInit } from './options.ts'
import type { DeviceStorage } from './storage.ts'
import { sdkVersion } from './generated/version.ts'
import { isRecord, outputOf } from './wire.ts'

/** One attempt at one procedure. */
export interface Attempt {
  readonly type: 'query' | 'mutation'
  readonly path: string
  readonly input: unknown
  readonly token: string | null
  readonly key: string | undefined
  readonly guest?: GuestHeaders
  readonly signal: AbortSignal
  readonly send?: Fetch
  /** Of a login: where the token of the device is kept. */
  readonly device?: DeviceStorage | undefined
}

/** Tokens of a guest; queries with different ones do not share a request. */
export interface GuestHeaders {
  readonly 'cart-token'?: string
  readonly 'order-token'?: string
}

/** Longer URLs are refused on the way by some proxies; such queries go as POST. */
const longestUrl = 2_000
const gatewayFaults: ReadonlySet<number> = new Set([502, 503, 504])

export interface Transport {
  /** Sends one attempt alone. */
  send(attempt: Attempt): Promise<unknown>
  /** Sends queries together; one answer or failure each, in their order. */
  sendAll(attempts: readonly Attempt[], signal: AbortSignal): Promise<PromiseSettledResult<unknown>[]>
  /** Opens a stream of server-sent events. @throws what the server refused with */
  open(opening: Opening): Promise<Opened>
  /** Whether these fit into one URL. */
  fits(attempts: readonly Attempt[]): boolean
}

export interface Opening {
  readonly path: string
  readonly input: unknown
  readonly token: string | null
  readonly signal: AbortSignal
}

/** The answer of a stream that is open. */
export interface Opened extends FetchAnswer {
  readonly body: ReadableStream<Uint8Array>
}

/** Speaks tRPC's HTTP protocol with plain JSON. */
export function createTransport(options: ClientOptions): Transport {
  const base = `${endpointOf(options.url)}/trpc`
  const byFetch: Fetch = options.fetch ?? ((url, init) => fetch(url, init))

  async function exchange(url: string, init: Exchange): Promise<{ json: unknown; answer: FetchAnswer }> {
    const headers = {
      ...(await headersOf(options)),
      ...init.guest,
      ...credentialsOf(init),
      ...(await deviceHeaderOf(init.device)),
    }
    const credentials = options.refreshIn === 'cookie' ? { credentials: 'include' as const } : {}
    const { method, signal, body, send = byFetch } = init
    const request = { method, signal, headers, ...credentials, ...(body === undefined ? {} : { body }) }
    const answer = await send(url, request).catch((cause: unknown) => {
      throw sdkError('NETWORK_ERROR', { cause })
    })
    const deviceToken = init.device && answer.headers.get('device-token')
    if (deviceToken) await init.device?.set(deviceToken)
    const json = await answer.json().catch((cause: unknown) => {
      if (gatewayFaults.has(answer.status))
        throw sdkError('NETWORK_ERROR', { message: `The gateway answered ${answer.status}` })
      throw sdkError(cause instanceof SyntaxError ? 'INVALID_RESPONSE' : 'NETWORK_ERROR', { cause })
    })
    return { json, answer }
  }

  const batchUrl = (attempts: readonly Attempt[]) =>
    `${base}/${attempts.map(({ path }) => path).join(',')}?batch=1&input=${encodeURIComponent(inputsOf(attempts))}`

  return {
    async send(attempt) {
      const { type, path, input, token, key, guest, signal, send, device } = attempt
      const asText = `${base}/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`
      const get = type === 'query' && asText.length <= longestUrl
      const { json, answer } = get
        ? await exchange(asText, { method: 'GET', token, guest, signal })
        : await exchange(`${base}/${path}`, {
            method: 'POST',
            token,
            key,
            guest,
            signal,
            send,
            device,
            ...bodyOf(input),
          })
      return outputOf(json, answer)
    },
    async sendAll(attempts, signal) {
      const { json, answer } = await exchange(batchUrl(attempts), {
        method: 'GET',
        token: attempts[0]?.token ?? null,
        guest: attempts[0]?.guest,
        signal,
      })
      return Promise.allSettled(attempts.map(async (_, at) => outputOf(Array.isArray(json) ? json[at] : json, answer)))
    },
    async open({ path, input, token, signal }) {
      const headers = { ...(await headersOf(options)), ...credentialsOf({ method: 'GET', token, signal }) }
      const credentials = options.refreshIn === 'cookie' ? { credentials: 'include' as const } : {}
      const url = `${base}/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
      if (!options.fetch && !('body' in Response.prototype)) throw noStreams()
      const answer = await byFetch(url, { method: 'GET', signal, headers, ...credentials }).catch((cause: unknown) => {
        throw sdkError('NETWORK_ERROR', { cause })
      })
      const { body, status } = answer
      if (status === 200 && !body) throw noStreams()
      if (status === 200 && body) return { status, body, headers: answer.headers, json: () => answer.json() }
      const json = await answer.json().catch((cause: unknown) => {
        throw sdkError(gatewayFaults.has(status) ? 'NETWORK_ERROR' : 'INVALID_RESPONSE', { cause })
      })
      outputOf(json, answer)
      throw sdkError('INVALID_RESPONSE')
    },
    fits: attempts => batchUrl(attempts).length <= longestUrl,
  }
}

interface Exchange extends Pick<FetchInit, 'method' | 'signal' | 'body'> {
  readonly token: string | null
  readonly guest?: GuestHeaders | undefined
  readonly key?: string | undefined
  readonly json?: boolean
  readonly send?: Fetch | undefined
  readonly device?: DeviceStorage | undefined
}

/** Without streams, `fetch` of React Native answers only when the stream ends. */
const noStreams = () =>
  sdkError('UNSUPPORTED', {
    message: 'Live events need a fetch whose answers have a body: give createClient({ fetch })',
  })

/** The server's address without a trailing slash; a path is resolved against the page. */
function endpointOf(url: string): string {
  // Deno has the name without a value.
  const page = 'location' in globalThis ? globalThis.location?.href : undefined
  return new URL(url, page).href.replace(/\/+$/, '')
}

const headersOf = async ({ headers }: ClientOptions) => (typeof headers === 'function' ? await headers() : headers)

/**
 * `x-atelier-sdk` shows the server that no plain form made the request, and which release of the contract it speaks; queries go without it,
 * and so without a preflight.
 */
const credentialsOf = ({ method, token, key, json }: Exchange): Record<string, string> => ({
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(method === 'POST' ? { 'x-atelier-sdk': sdkVersion } : {}),
  ...(json === true ? { 'content-type': 'application/json' } : {}),
})

async function deviceHeaderOf(device: DeviceStorage | undefined): Promise<Record<string, string>> {
  const token = await device?.get()
  return token ? { 'device-token': token } : {}
}

const inputsOf = (attempts: readonly Attempt[]): string =>
  JSON.stringify(Object.fromEntries(attempts.map(({ input }, at) => [at, input])))

const isFile = (value: unknown): boolean =>
  value instanceof Blob || (Array.isArray(value) && value.some(item => item instanceof Blob))

/** An input that holds files as a form: they are parts under their keys, the rest is a part `input` of JSON. */
function formOf(input: unknown): FormData | undefined {
  if (!isRecord(input)) return undefined
  const files = Object.entries(input).filter(([, value]) => isFile(value))
  if (files.length === 0) return undefined
  const rest = Object.fromEntries(Object.entries(input).filter(([, value]) => !isFile(value)))
  const form = new FormData()
  form.append('input', new Blob([JSON.stringify(rest)], { type: 'application/json' }))
  for (const [key, value] of files) for (const file of [value].flat()) if (file instanceof Blob) form.append(key, file)
  return form
}

/** Forms and bytes go as they are; the platform names their type. */
function bodyOf(input: unknown): { body?: NonNullable<FetchInit['body']>; json?: boolean } {
  if (input instanceof FormData || input instanceof Blob) return { body: input }
  const form = formOf(input)
  if (form) return { body: form }
  return { json: true, ...(input === undefined ? {} : { body: JSON.stringify(input) }) }
}
