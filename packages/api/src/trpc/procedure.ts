import type { Actor, ErrorCode, RateBucket, Transact } from '@atelier/domain'
import type { z } from 'zod'
import type { ClientInfo, RequestContext } from '../app-services.ts'
import { type Access, type Cached, type Deprecated, type Idempotency, t } from './core.ts'
import { hasCode, listedErrorOf, type ShapeOf, shapeOf } from './errors.ts'
import { forgiveInput, requireAccess, refusalOf } from './guard.ts'
import { keyedWorkOf, runOnce } from './idempotency.ts'
import { rejectUnknownKeys } from './issues.ts'
import { outputParser } from './outputs.ts'

/** The declaration of a procedure: everything that REST, OpenAPI and the SDK need to know of it. */
export interface Declaration<
  A extends Access,
  C extends ErrorCode,
  I extends z.ZodType,
  O extends z.ZodType,
  K extends Idempotency = Idempotency,
  V extends boolean = boolean,
> {
  readonly access: A
  readonly summary: string
  readonly description?: string
  /** It is going away: answers, OpenAPI and the SDK's types say so. */
  readonly deprecated?: Deprecated
  readonly input: I
  readonly output: O
  /** Codes it can answer with beside the universal ones; any other leaves as INTERNAL. */
  readonly errors?: readonly C[]
  /** Mutations honour a key unless they say otherwise. */
  readonly idempotency?: K
  readonly limits?: readonly RateBucket[]
  readonly verifiedOnly?: V
  /** Refused to API keys: what changes credentials (`spec/resolutions.md` 49). */
  readonly loginOnly?: true
  /** Its answers carry a secret: kept for replays, they lie sealed. */
  readonly sealsAnswer?: true
  /** The token header of guests that it reads; for access `optional`. */
  readonly guestToken?: 'cart' | 'order'
  /** The last check before the input is read, such as a quota: a refused upload is never received. */
  readonly before?: (request: RequestContext, actor: ActorFor<A>) => Promise<void>
  /**
   * Runs once the change is committed, for calls of other services; its answer replaces the first one. It does not
   * throw for a service that is away (`spec/reliability.md` 6.6). Undefined: there is nothing to call, and the first
   * answer, which then commits as the last one, stands.
   */
  readonly afterCommit?: (
    output: z.output<O>,
    input: z.output<I>,
  ) => ((request: RequestContext) => Promise<z.output<O>>) | undefined
  /** Keeps answers to requests without credentials: for queries of public things. */
  readonly cached?: Cached<z.output<I>, z.output<O>>
}

type ActorFor<A extends Access> = A extends 'public' ? null : A extends 'optional' ? Actor | null : Actor

/** Keys can be answered with by any keyed write, so no declaration repeats them. */
const keyCodes = ['IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_KEY_REUSED'] as const

/** Codes that the rest of a declaration brings along, so that `errors` need not repeat them. */
type Implied<K extends Idempotency, V extends boolean> =
  | (V extends true ? 'EMAIL_NOT_VERIFIED' : never)
  | (K extends 'exempt' ? never : (typeof keyCodes)[number])
  | (K extends 'required' ? 'IDEMPOTENCY_KEY_REQUIRED' : never)

/** What a verb is given. */
export interface Opened<A extends Access> {
  readonly request: RequestContext
  readonly actor: ActorFor<A>
  readonly client: ClientInfo
}

/** What procedures and subscriptions have in common: limits, credentials, role, input. */
export const begin = <
  const A extends Access,
  I extends z.ZodType,
  O extends z.ZodType,
  const C extends ErrorCode,
  const K extends Idempotency,
  const V extends boolean,
>(
  declaration: Declaration<A, C, I, O, K, V>,
) => {
  type Declared = C | Implied<K, V>
  const { access, errors = [], limits = [], before, sealsAnswer: _sealed, afterCommit: _later, ...rest } = declaration
  const idempotency: Idempotency = declaration.idempotency ?? 'honoured'
  const verifiedOnly: boolean = declaration.verifiedOnly ?? false
  const declared: readonly ErrorCode[] = [
    ...errors,
    ...(verifiedOnly ? (['EMAIL_NOT_VERIFIED'] as const) : []),
    ...(idempotency === 'exempt' ? [] : keyCodes),
    ...(idempotency === 'required' ? (['IDEMPOTENCY_KEY_REQUIRED'] as const) : []),
  ]
  const isDeclared = (code: ErrorCode): code is Declared => declared.includes(code)

  return t.procedure
    .meta({
      ...rest,
      access,
      errors: declared,
      idempotency,
      limits,
      verifiedOnly,
      loginOnly: declaration.loginOnly ?? false,
    })
    .errors(({ shape, error, ctx }): ShapeOf<Declared> | undefined => {
      const listed = listedErrorOf(error)
      return hasCode(listed, isDeclared)
        ? shapeOf({ error: listed, code: shape.code, requestId: ctx.requestId })
        : undefined
    })
    .use(({ ctx, type, path, meta, next }) => {
      const run = async () => {
        if (!meta) throw new Error('a procedure without its declaration')
        const actor = await requireAccess(ctx, meta, { type, path }).catch((error: unknown) => {
          throw refusalOf(error, declared)
        })
        const { transactor, ...services } = ctx.services
        const transact = transactor.transact({ requestId: ctx.requestId, ip: ctx.client.ip })
        const request: RequestContext = {
          ...services,
          transact,
          transactIndependently: transact,
          guestTokens: ctx.guestTokens,
        }
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- admit answers null for 'public' only and refuses a missing actor elsewhere
        const known = actor as ActorFor<A>
        await before?.(request, known).catch((error: unknown) => {
          throw refusalOf(error, declared)
        })
        const result = await next({ ctx: { request, actor: known } })
        if (result.ok) return result
        await forgiveInput(ctx, meta, listedErrorOf(result.error))
        return { ...result, error: refusalOf(result.error, declared) }
      }
      if (!ctx.traced) return run()
      return ctx.traced(path, async note => {
        try {
          const result = await run()
          if (!result.ok) note(listedErrorOf(result.error))
          return result
        } catch (error) {
          note(listedErrorOf(error))
          throw error
        }
      })
    })
    .input(rejectUnknownKeys(declaration.input))
}

/**
 * Begins a procedure: `.query(…)` or `.mutation(…)` with one verb ends it.
 * Order of checks: limits by address, credentials, role, limits by user, input, idempotency key, verb, output.
 */
export const procedure = <
  const A extends Access,
  I extends z.ZodType,
  O extends z.ZodType,
  const C extends ErrorCode = never,
  const K extends Idempotency = 'honoured',
  const V extends boolean = false,
>(
  declaration: Declaration<A, C, I, O, K, V>,
) => {
  const idempotency: Idempotency = declaration.idempotency ?? 'honoured'
  const { sealsAnswer = false, afterCommit } = declaration
  return begin(declaration)
    .use(async ({ ctx, type, path, input, next }) => {
      const work =
        type === 'mutation'
          ? await keyedWorkOf({ ctx, actor: ctx.actor, path, input, idempotency, sealsAnswer })
          : undefined
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC parsed it by this very schema
      const parsed = input as z.output<I>
      const completing = (data: unknown) => {
        const complete = afterCommit?.(declaration.output.parse(data), parsed)
        return complete && (() => complete(ctx.request))
      }
      if (!work) {
        const result = await next()
        const complete = afterCommit && result.ok ? completing(result.data) : undefined
        return complete && result.ok ? { ...result, data: await complete() } : result
      }
      const run = (transact: Transact) => next({ ctx: { request: { ...ctx.request, transact } } })
      return runOnce(work, { run, completing: afterCommit && completing, onReplay: ctx.replayed })
    })
    .output(outputParser(declaration.output))
}
