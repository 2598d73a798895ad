import type { ClientInfo } from '@atelier/api'
import type { AppError } from '@atelier/domain'

/**
 * What the process knows of one request before a transport sees it. Transports get it as Hono's bindings (`c.env`).
 * Every answer is built once, with `{ ...scope.baseHeaders, … }`: touching `response.headers` afterwards is slow.
 */
export interface RequestScope {
  /** The client's own when it is acceptable, else made here; already in `baseHeaders`. */
  readonly requestId: string
  /** Address after trusted proxies (IPv6 as its /64) and the User-Agent, cut to 256 characters. */
  readonly client: ClientInfo
  /** `performance.now()` at arrival. */
  readonly startedAt: number
  /** Security headers, `x-request-id`, and CORS headers when a listed origin asks; lower-case names. */
  readonly baseHeaders: Readonly<Record<string, string>>
  /** Names and values as they were sent, in turn: shows doubled headers, which `Headers` joins or drops. */
  readonly rawHeaders: readonly string[]
  /** For the access line: the pattern that matched (`POST /v1/projects`, `projects.create`), set by the transport. */
  route: string
  /** For the access line: who acted, set once credentials are read. */
  userId: number | null
}

/** Hono's generic for our transports: `new Hono<ServerEnv>()`. */
export interface ServerEnv {
  Bindings: RequestScope
}

/** One transport of the API. A Hono app is one: `(request, scope) => hono.fetch(request, scope)`. */
export type RequestHandler = (request: Request, scope: RequestScope) => Response | Promise<Response>

/** Turns a listed error into the one envelope. */
export type Refuse = (error: AppError, scope: RequestScope) => Response
