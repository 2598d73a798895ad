import type { TRPCClientError, TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { type Client, engineOf } from './client.ts'
import type { AppRouter } from './contract.ts'
import { createEngine } from './engine.ts'
import { type AtelierError, type AtelierErrorOf, type Code, isAtelierError } from './errors.ts'
import type { ClientOptions } from './options.ts'
import { isRecord } from './wire.ts'

/**
 * Links for tRPC's own client, and so for TanStack Query, with everything this SDK does for a call:
 * login, keys, retries, batches, deadlines. Give it a client to share that client's login.
 * Subscriptions pass through to the link that follows.
 * @example
 * ```ts
 * const trpc = createTRPCClient<AppRouter>({ links: links(api) })
 * ```
 */
export function links(of: Client | ClientOptions): TRPCLink<AppRouter>[] {
  const engine = isOptions(of) ? createEngine(of) : engineOf(of)
  if (!engine) throw new TypeError('links() takes a client of createClient() or its options')
  return [
    () =>
      ({ op, next }) => {
        if (op.type === 'subscription') return next(op)
        const { type, path } = op
        const input = type === 'query' ? withoutDirection(op.input) : op.input
        return observable(observer => {
          const controller = new AbortController()
          const abort = () => controller.abort()
          if (op.signal?.aborted) abort()
          op.signal?.addEventListener('abort', abort, { once: true })
          const answer = (data: unknown) => {
            observer.next({ result: { type: 'data', data } })
            observer.complete()
          }
          const options = { signal: controller.signal, ...keyIn(op.context) }
          engine.run({ type, path, input, options }).then(answer, error => observer.error(foreign(error)))
          return () => {
            op.signal?.removeEventListener('abort', abort)
            abort()
          }
        })
      },
  ]
}

const isOptions = (of: Client | ClientOptions): of is ClientOptions => engineOf(of) === undefined && 'url' in of

/** A call's own key travels in tRPC's context. */
const keyIn = (context: Record<string, unknown>) =>
  typeof context['idempotencyKey'] === 'string' ? { idempotencyKey: context['idempotencyKey'] } : {}

/** Lists whose input has no such key get `direction` from TanStack Query's infinite queries. */
function withoutDirection(input: unknown): unknown {
  if (!isRecord(input) || !('direction' in input)) return input
  const { direction: _, ...rest } = input
  return rest
}

const behind = Symbol.for('atelier.error')

/**
 * The `AtelierError` behind anything a call failed with, also by tRPC's own client or TanStack Query.
 * @example
 * ```ts
 * const failure = atelierErrorOf(query.error)
 * if (failure?.code === 'RATE_LIMITED') console.log(failure.retryAfterSeconds)
 * ```
 */
export function atelierErrorOf(thrown: unknown): AtelierErrorOf<Code> | undefined {
  if (isAtelierError(thrown)) return thrown
  const shape: unknown = thrown instanceof Error && 'shape' in thrown ? thrown.shape : undefined
  const error: unknown = isRecord(shape) ? Reflect.get(shape, behind) : undefined
  return isAtelierError(error) ? error : undefined
}

/**
 * An answer of a tRPC server with this error. Only the app's copy of tRPC can make its own error class, and it makes
 * one of such an answer.
 */
class ErrorAnswer extends Error {
  readonly error: object

  constructor(cause: AtelierError) {
    const { message, code, status, requestId, details } = cause
    super(message, { cause })
    const data = { code, httpStatus: status, requestId: requestId ?? '', details }
    this.error = Object.defineProperty({ message, code: -32603, data }, behind, { value: cause })
  }
}

/** Typed as the class that tRPC makes of it. */
const foreign = (error: unknown): TRPCClientError<AppRouter> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC's client turns whatever a link fails with into its own error
  (isAtelierError(error) ? new ErrorAnswer(error) : error) as TRPCClientError<AppRouter>
