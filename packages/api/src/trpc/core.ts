import type { CacheTag, ErrorCode, RateBucket, Readers, Role, Timestamp } from '@atelier/domain'
import { initTRPC } from '@trpc/server'
import type { z } from 'zod'
import type { ApiContext } from './context.ts'
import { listedErrorOf, shapeOf, universalOf } from './errors.ts'

/** Who may call: every caller, every caller with credentials read if sent, or a role and those above it. */
export type Access = 'public' | 'optional' | 'user' | 'employee' | 'admin'
/** Whether a mutation honours `Idempotency-Key`, needs it, or ignores it (`spec/reliability.md` 6.1). */
export type Idempotency = 'honoured' | 'required' | 'exempt'

/** How an answer came to be that is to be kept. */
export interface Fill {
  readonly readers: Readers
  /** A moment before anything of it was read. */
  readonly since: Timestamp
}

/** Answers without an actor are cached as bytes until one of their tags is invalidated (`spec/reliability.md` 11). */
export interface Cached<I = unknown, O = unknown> {
  /** What an answer was made of: its rows, and the lists whose choice it shows. */
  tags(input: I, output: O): readonly CacheTag[]
  /** When the answer stops being true by itself, such as at the end of what it shows; undefined: never. */
  endsAt?(output: O, fill: Fill): Timestamp | undefined | Promise<Timestamp | undefined>
}

/** A procedure that is going away. Dates are `YYYY-MM-DD`, in UTC. */
export interface Deprecated {
  readonly since: string
  /** The first day on which it may be gone. */
  readonly sunset?: string
  /** The procedure that takes its place: `projects.list`. */
  readonly use?: string
}

/** What a procedure declares; REST rows, OpenAPI, the docs page and the SDK's types all read this. */
export interface Meta {
  readonly access: Access
  readonly errors: readonly ErrorCode[]
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly idempotency: Idempotency
  /** Buckets by client address taken before the body is read. */
  readonly limits: readonly RateBucket[]
  /** One line for the docs page and the SDK. */
  readonly summary: string
  readonly description?: string
  readonly deprecated?: Deprecated
  /** True: refused to unverified accounts where the deployment asks for it. */
  readonly verifiedOnly: boolean
  /** True: refused to API keys. */
  readonly loginOnly: boolean
  /** The token header of guests that it reads. */
  readonly guestToken?: 'cart' | 'order'
  /** Only on queries that need no login. */
  readonly cached?: Cached
}

export const roleOf = { user: 'USER', employee: 'EMPLOYEE', admin: 'ADMIN' } as const satisfies Record<string, Role>

/** One tRPC instance: plain JSON, no development mode (it would leak), one error formatter. */
export const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    isServer: true,
    // A silent stream shows that it lives; a reader that hears nothing for longer has lost it.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error, ctx }) =>
      shapeOf({ error: universalOf(listedErrorOf(error)), code: shape.code, requestId: ctx?.requestId ?? '' }),
  })

export const router = t.router
