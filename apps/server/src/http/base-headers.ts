import { createOrigins, type OriginRules } from './origins.ts'

/** Decides the headers of every answer. */
export interface HeaderRules {
  /** Browsers then refuse plain http for a year. */
  readonly hsts: boolean
  readonly cors: OriginRules
}

/** Builds the headers every answer carries, errors included. Source: `reliability.md` S19, S20. */
export function baseHeadersFor(rules: HeaderRules, onRefusedOrigin?: (origin: string) => void) {
  const origins = createOrigins(rules.cors)
  const fixed: Readonly<Record<string, string>> = {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...(rules.hsts ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    // Transports replace it where an answer may be cached.
    'cache-control': 'no-store',
    vary: 'Origin',
  }
  return {
    /** `origin` is the request's header; only an allowed one gets CORS headers. */
    of(requestId: string, origin: string | null): Record<string, string> {
      const headers = { ...fixed, 'x-request-id': requestId }
      if (origin === null) return headers
      if (origins.has(origin)) return { ...headers, ...shared(origin) }
      onRefusedOrigin?.(origin)
      return headers
    },
    /** Headers of the answer to a preflight; lists are fixed, nothing of the request is repeated. */
    preflight: {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': allowed,
      'access-control-max-age': '600',
      vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
    },
  }
}

const shared = (origin: string): Readonly<Record<string, string>> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  'access-control-expose-headers': exposed,
})

const allowed = [
  'authorization',
  'cart-token',
  'content-type',
  'device-token',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'order-token',
  'trpc-accept',
  'x-atelier-sdk',
  'x-request-id',
].join(', ')

const exposed =
  'Deprecation, Device-Token, ETag, Idempotent-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id'
