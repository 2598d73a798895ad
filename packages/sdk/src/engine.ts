import { createBatcher } from './batch.ts'
import { bounded, pause } from './deadline.ts'
import { isAtelierError } from './errors.ts'
import { exemptFromKeys, newKey } from './idempotency.ts'
import { createKeyLogin, createLogin, type Login } from './login.ts'
import type { CallOptions, ClientOptions, Fetch } from './options.ts'
import { retryWait } from './retry.ts'
import { loginIn } from './storage.ts'
import { createTransport, type GuestHeaders, type Transport } from './transport.ts'

/** One logical call, however many attempts it takes. */
export interface Operation {
  readonly type: 'query' | 'mutation'
  readonly path: string
  readonly input: unknown
  readonly options: CallOptions
  /** In place of the client's own `fetch`, to see the body leave. */
  readonly send?: Fetch
}

export interface Engine {
  run(operation: Operation): Promise<unknown>
  readonly login: Login
  /** Opens a stream, once. */
  readonly open: Transport['open']
}

/** Milliseconds. Source: `spec/reliability.md` section 15. */
const callMs = 30_000
const uploadMs = 60_000
/** An attempt that may be repeated is given up after this time, or after a third of a longer call's. */
const attemptMs = 10_000

const withoutToken: ReadonlySet<string> = new Set(['sessions.login', 'sessions.refresh'])

export function createEngine(options: ClientOptions): Engine {
  const transport = createTransport(options)
  const { apiKey } = options
  const login = apiKey === undefined ? createLogin(options, transport) : createKeyLogin(apiKey)
  const batch = createBatcher(transport, options.maxBatch ?? 10)

  /** Sends once, and once more with a new token if the old one had expired. */
  async function send(operation: Sendable, signal: AbortSignal, renewed = false): Promise<unknown> {
    const token = withoutToken.has(operation.path) ? null : await login.token()
    const attempt = { ...operation, token, signal }
    try {
      return await (operation.type === 'query'
        ? batch(attempt)
        : transport.send({ ...attempt, device: login.deviceFor(operation.path) }))
    } catch (error) {
      if (!isAtelierError(error) || withoutToken.has(operation.path)) throw error
      if (!renewed && login.canRenew(error, token)) {
        await login.renew(token, error)
        return send(operation, signal, true)
      }
      if (token !== null && (error.code === 'SESSION_ENDED' || error.code === 'TOKEN_INVALID'))
        await login.end({ token, error })
      throw error
    }
  }

  async function attempts(operation: Sendable, timeoutMs: number, signal: AbortSignal): Promise<unknown> {
    const repeatable = operation.type === 'query' || operation.key !== undefined
    if (!repeatable) return send(operation, signal)
    const deadline = performance.now() + timeoutMs
    const ms = operation.send ? timeoutMs : Math.max(attemptMs, timeoutMs / 3)
    for (let made = 1; ; made++) {
      try {
        return await bounded(inTime => send(operation, inTime), { ms, signal })
      } catch (error) {
        if (!isAtelierError(error) || signal.aborted) throw error
        const wait = retryWait({ error, attempts: made, leftMs: deadline - performance.now(), random: Math.random() })
        if (wait === undefined) throw error
        await pause(wait, signal)
      }
    }
  }

  async function settled(operation: Operation, timeoutMs: number, signal: AbortSignal): Promise<unknown> {
    try {
      const input = await login.inputFor(operation.path, operation.input)
      const output = await attempts({ ...keyed(operation, options), input }, timeoutMs, signal)
      const tokens = operation.type === 'mutation' ? loginIn(output) : undefined
      if (tokens) await login.adopt(tokens)
      return output
    } finally {
      // A logout forgets the tokens here even when the server cannot be reached.
      if (operation.path === 'sessions.logout') await login.end({})
    }
  }

  return {
    login,
    open: opening => transport.open(opening),
    run(operation) {
      const { signal, timeoutMs = options.timeoutMs ?? (isForm(operation.input) ? uploadMs : callMs) } =
        operation.options
      return bounded(inTime => settled(operation, timeoutMs, inTime), { ms: timeoutMs, signal })
    },
  }
}

interface Sendable extends Pick<Operation, 'type' | 'path' | 'input' | 'send'> {
  readonly key: string | undefined
  readonly guest: GuestHeaders
}

/** The key is made once here, so that all attempts of a mutation carry the same one. */
function keyed({ type, path, options, send }: Operation, { getRandomValues }: ClientOptions): Omit<Sendable, 'input'> {
  const takesKey = type === 'mutation' && !exemptFromKeys.includes(path)
  const key = takesKey ? (options.idempotencyKey ?? newKey(getRandomValues)) : undefined
  return { type, path, ...(send ? { send } : {}), key, guest: guestHeadersOf(options) }
}

const guestHeadersOf = ({ cartToken, orderToken }: CallOptions): GuestHeaders => ({
  ...(cartToken === undefined ? {} : { 'cart-token': cartToken }),
  ...(orderToken === undefined ? {} : { 'order-token': orderToken }),
})

const isForm = (input: unknown): boolean => input instanceof FormData
