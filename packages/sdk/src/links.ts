import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { type Client, engineOf } from './client.ts'
import type { AppRouter } from './contract.ts'
import { createEngine } from './engine.ts'
import { type AtelierError, isAtelierError } from './errors.ts'
import type { ClientOptions } from './options.ts'

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
        const { type, path, input } = op
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

/** tRPC's tools know failures by their own class; ours is its cause. */
function foreign(error: unknown): TRPCClientError<AppRouter> {
  if (!isAtelierError(error)) return TRPCClientError.from(error instanceof Error ? error : new Error(String(error)))
  return TRPCClientError.from({ error: shapeOf(error) }, { cause: error })
}

const shapeOf = ({ message, code, status, requestId, details }: AtelierError) => ({
  message,
  code: -32603,
  data: { code, httpStatus: status, requestId: requestId ?? '', details },
})
