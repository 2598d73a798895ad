import { type LoginStorage, loginIn, type StoredLogin } from './storage.ts'

/** A request as Node or the Fetch standard gives it. */
export interface CookieRequest {
  readonly headers: { get(name: string): string | null } | { readonly cookie?: string | undefined }
}

/** An answer whose headers are not sent yet, as Node or the Fetch standard has it. */
export type CookieResponse =
  | { appendHeader(name: string, value: string): unknown }
  | { readonly headers: { append(name: string, value: string): void } }

/** Cookies as a framework hands them over: `await cookies()` of Next.js, `event.cookies` of SvelteKit. */
export interface CookieJar {
  get(name: string): string | { readonly value: string } | undefined
  set(
    name: string,
    value: string,
    options: {
      readonly path: '/'
      readonly maxAge: number
      readonly httpOnly: true
      readonly sameSite: 'lax'
      readonly secure: boolean
    },
  ): unknown
}

export interface CookieOptions {
  /** Default: `atelier-login`. */
  readonly name?: string
  /** False only for plain http in development. Default: true. */
  readonly secure?: boolean
}

/** A refresh token lives no longer. Source: `spec/reliability.md` 7.2. */
const maxAgeSeconds = 30 * 86_400

/**
 * Keeps the login of one visitor in a cookie that no script can read, for pages that a server renders. Make one client a
 * request, and call the API before headers are sent: a renewed login is written to them.
 * @example
 * ```ts
 * const api = createClient({ url, storage: cookieStorage(request, response) })
 * const inNext = createClient({ url, storage: cookieStorage(await cookies()) })
 * ```
 */
export function cookieStorage(request: CookieRequest, response: CookieResponse, options?: CookieOptions): LoginStorage
export function cookieStorage(jar: CookieJar, options?: CookieOptions): LoginStorage
export function cookieStorage(
  source: CookieRequest | CookieJar,
  target: CookieResponse | CookieOptions = {},
  more: CookieOptions = {},
): LoginStorage {
  const isJar = 'set' in source
  const { name = 'atelier-login', secure = true } = isResponse(target) ? more : target
  let kept = loginOf(isJar ? valueOf(source.get(name)) : cookieOf(source, name))
  return {
    get: () => kept,
    set(login) {
      kept = login
      const value = login ? encoded(login) : ''
      const maxAge = login ? maxAgeSeconds : 0
      if (isJar) return void source.set(name, value, { path: '/', maxAge, httpOnly: true, sameSite: 'lax', secure })
      const cookie = `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
      if (!isResponse(target)) return
      if ('appendHeader' in target) target.appendHeader('set-cookie', cookie)
      else target.headers.append('set-cookie', cookie)
    },
  }
}

const isResponse = (target: CookieResponse | CookieOptions): target is CookieResponse =>
  'appendHeader' in target || 'headers' in target

const valueOf = (cookie: ReturnType<CookieJar['get']>): string | undefined =>
  typeof cookie === 'object' ? cookie.value : cookie

function cookieOf({ headers }: CookieRequest, name: string): string | undefined {
  const text = 'get' in headers ? headers.get('cookie') : headers.cookie
  const pairs = (text ?? '').split(';').map(pair => pair.trim())
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

// Tokens hold only signs that a cookie may hold, so they need no encoding.
const encoded = ({ accessToken, refreshToken }: StoredLogin): string => `${accessToken}~${refreshToken ?? ''}`

/** Anything but a cookie of ours counts as none. */
function loginOf(value: string | undefined): StoredLogin | null {
  const [, accessToken, refreshToken] = /^([\w.-]+)~([\w.-]*)$/.exec(value ?? '') ?? []
  return loginIn({ accessToken, refreshToken: refreshToken === '' ? null : refreshToken }) ?? null
}
