import type { ApiContext, AppServices } from '@atelier/api'
import type { Actor, AnswerCache, AppError } from '@atelier/domain'
import type { Origins } from './origins.ts'
import { deviceCookie, deviceTokenOf } from './device-token.ts'
import { refreshCookieOf } from './refresh-cookie.ts'
import type { RequestScope } from './scope.ts'

/** What both transports need to open a request for the procedures. */
export interface TransportServices {
  readonly services: AppServices
  /** Cached answers, the same for every caller. */
  readonly cache: AnswerCache
  /** Who is acting, by the headers as they were sent; null without credentials. */
  authenticate(rawHeaders: readonly string[]): Promise<Actor | null>
  /** Origins whose pages may use the refresh cookie, our own included. */
  readonly origins: Origins
  /** Milliseconds after which a silent stream over REST sends a sign of life; default 15 s, as over tRPC. */
  readonly heartbeatMs?: number
  /** Runs a procedure in a span; undefined without tracing. */
  readonly traced?: ApiContext['traced']
  /** Receives every refusal with its cause; decides what is worth a line in the log. */
  readonly report?: (error: AppError, scope: RequestScope) => void
}

/** What a procedure left for the transport to send as headers. */
export interface Effects {
  setCookie: string | null
  /** Token for the device, and whether the answer shows it in a header. */
  device: { readonly token: string; readonly isShown: boolean } | null
  replayed: boolean
  /** A creation answers with a record that exists already. */
  existing: boolean
}

/** Builds the context of a request; tRPC spreads it, so it is a plain object. */
export function openContext(services: TransportServices, request: Request, scope: RequestScope) {
  const effects: Effects = { setCookie: null, device: null, replayed: false, existing: false }
  let actor: Promise<Actor | null> | undefined
  const identify = async () => {
    const found = await services.authenticate(scope.rawHeaders)
    scope.userId = found?.userId ?? null
    return found
  }
  const { headers } = request
  const ctx: ApiContext = {
    requestId: scope.requestId,
    client: scope.client,
    services: services.services,
    traced: services.traced,
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
    authenticate: () => (actor ??= identify()),
    refreshCookie: refreshCookieOf({ headers, origins: services.origins, set: header => (effects.setCookie = header) }),
    deviceToken: deviceTokenOf(headers, device => (effects.device = device)),
    guestTokens: { cart: headers.get('cart-token') ?? undefined, order: headers.get('order-token') ?? undefined },
    answeredExisting: () => {
      effects.existing = true
    },
    replayed: () => {
      effects.replayed = true
    },
  }
  return { ctx, effects }
}

/** Headers for what a procedure left. A replay sets no cookie. */
export function effectHeaders({ setCookie, device, replayed }: Effects): Record<string, string> {
  if (replayed) return { 'idempotent-replayed': 'true' }
  return {
    ...(setCookie === null ? {} : { 'set-cookie': setCookie }),
    ...(device?.isShown ? { 'device-token': device.token } : {}),
  }
}

/** The second cookie of an answer, which a record of headers cannot hold. */
export function withDeviceCookie<T extends { readonly headers: Headers }>(answer: T, { device }: Effects): T {
  if (device !== null) answer.headers.append('set-cookie', deviceCookie(device.token))
  return answer
}
