import type { AtelierError } from './errors.ts'
import type { LoginStorage } from './storage.ts'

/** The part of `fetch` the SDK uses. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>
export interface FetchInit {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Record<string, string>
  readonly body?: string | FormData | Blob
  readonly signal: AbortSignal
  readonly credentials?: 'include'
}
export interface FetchAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  json(): Promise<unknown>
  /** Read by live streams alone. */
  readonly body?: ReadableStream<Uint8Array> | null
}

export interface ClientOptions {
  /** Where the API is, such as `https://api.example.com`; in a browser also a path of the same origin. */
  readonly url: string
  /**
   * A key of `apiKeys.create` in place of a login, for servers and scripts. Never in a browser or an app: whoever has
   * the bundle has the key.
   */
  readonly apiKey?: string
  /** Where the login is kept. Default: in memory. */
  readonly storage?: LoginStorage
  /**
   * Who keeps the refresh token: `body` gives it to `storage`; `cookie` leaves it to the browser,
   * in a cookie no script can read. Default: `body`.
   */
  readonly refreshIn?: 'body' | 'cookie'
  /** Headers for every request, such as `accept-language`; a function is asked each time. */
  readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>)
  /** Another `fetch`. Default: the global one. */
  readonly fetch?: Fetch
  /** Fills bytes for idempotency keys, where the platform has no `crypto`. Default: `crypto.getRandomValues`. */
  readonly getRandomValues?: (bytes: Uint8Array) => Uint8Array
  /** Called once when a login ends: by logout (no error), or because the server ended it. */
  readonly onSignedOut?: (error?: AtelierError) => void
  /** Milliseconds a call may take, retries included. Default: 30,000. */
  readonly timeoutMs?: number
  /** Queries of one moment that share a request, 1 to 10; 1 sends each alone. Default: 10, the server's limit. */
  readonly maxBatch?: number
}

/** Options of a single call. */
export interface CallOptions {
  /** Ends the call with ABORTED. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds this call may take, retries included. */
  readonly timeoutMs?: number | undefined
  /** Mutations: your own key in place of a random one, so that a repeat after a restart counts as the same call. */
  readonly idempotencyKey?: string | undefined
  /** Of a guest: the token that `carts.create` answered with. */
  readonly cartToken?: string | undefined
  /** Of a guest: the token that checkout answered with, or of the link in a mail. */
  readonly orderToken?: string | undefined
}
