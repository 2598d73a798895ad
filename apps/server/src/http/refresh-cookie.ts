import type { RefreshCookie } from '@atelier/api'
import { AppError } from '@atelier/domain'
import { sessionLife } from '@atelier/domain/sessions'
import { cookieOf } from './cookies.ts'
import type { Origins } from './origins.ts'

const name = '__Host-refresh'
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Strict'

interface CookieRequest {
  readonly headers: Headers
  /** Origins whose pages may use the cookie. */
  readonly origins: Origins
  /** Takes the `Set-Cookie` of the answer. */
  readonly set: (header: string) => void
}

/** The HttpOnly refresh cookie of a request (`reliability.md` 7.5, S18). */
export function refreshCookieOf({ headers, origins, set }: CookieRequest): RefreshCookie {
  const presented = () => cookieOf(headers, name)
  return {
    presented,
    read: () => {
      const token = presented()
      if (token !== undefined && !isTrusted(headers, origins)) throw new AppError('ORIGIN_REFUSED')
      return token
    },
    write: token =>
      set(
        token === null
          ? `${name}=; Max-Age=0; ${attributes}`
          : `${name}=${token}; Max-Age=${sessionLife.idleSeconds}; ${attributes}`,
      ),
  }
}

/** A listed origin; where a client sends none, our SDK's header, which no foreign page can set. */
function isTrusted(headers: Headers, origins: Origins): boolean {
  const origin = headers.get('origin')
  return origin === null ? headers.has('x-atelier-sdk') : origins.has(origin)
}
