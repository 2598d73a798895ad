import type { Inputs, Outputs } from '../contract.ts'
import { pause } from '../deadline.ts'
import type { Engine } from '../engine.ts'
import { type AtelierError, isAtelierError, sdkError } from '../errors.ts'
import { report } from '../report.ts'
import { backoff, isRetryable, retryAfterMs } from '../retry.ts'
import { isRecord, refusalOf } from '../wire.ts'
import { serverSent } from './server-sent.ts'
import { type Reading, sharedStream } from './shared-stream.ts'

type Item = Outputs['live']['subscribe']['data']
type OfServer = 'ready' | 'gap' | 'closing'
type Placed<T> = T extends unknown ? T & { readonly id: string } : never

/** Something happened; `type` tells what, and which ids `data` holds. `id` is where to go on after it. */
export type LiveEvent = Placed<Exclude<Item, { type: OfServer }>>
/** Events from `data.from` to `data.to` are gone from the server: read anew what you show. */
export type LiveGap = Placed<Extract<Item, { type: 'gap' }>>

/** Which events, and from where on. */
export type LiveInput = NonNullable<Inputs['live']['subscribe']>

export interface LiveHandlers {
  readonly onEvent?: (event: LiveEvent) => void
  /** The wanted events were older than the server keeps them. */
  readonly onGap?: (gap: LiveGap) => void
  /** The stream is over: refused, or its session has ended. What passes is retried without a word. */
  readonly onError?: (error: AtelierError) => void
  /** Ends the stream. */
  readonly signal?: AbortSignal
}

export interface LiveMembers {
  /**
   * Receives events as they happen, in order, each once, across lost connections, restarts of the server and renewals of
   * the token. With `onEvent` it begins at once; otherwise when it is iterated.
   * @throws UNAUTHENTICATED, SESSION_ENDED, LIMIT_REACHED, INVALID_INPUT while it is iterated
   * @example
   * ```ts
   * for await (const event of api.live.subscribe({ types: ['project.created'] })) console.log(event.data)
   * ```
   */
  readonly subscribe: (input?: LiveInput, handlers?: LiveHandlers) => AsyncIterable<LiveEvent | LiveGap>
}

/** Milliseconds. A connection that is silent for longer than two heartbeats is lost. */
const silentMs = 40_000
/** The longest pause after the server ended a stream: all its other clients reconnect too. */
const longestRestartMs = 200
const waits = { firstMs: 400, longestMs: 15_000 } as const

const path = 'live.subscribe'

export const createLive = (engine: Engine): LiveMembers => ({
  subscribe(input = {}, handlers = {}) {
    const ending = new AbortController()
    const { signal = ending.signal } = handlers
    const items = () => streamOf(engine, input, signal)
    if (handlers.onEvent) void tell(items(), handlers)
    return { [Symbol.asyncIterator]: items }
  },
})

/** Tabs that share a login share a stream, so that a browser's few connections to one host stay free. */
function streamOf(engine: Engine, input: LiveInput, signal: AbortSignal): AsyncGenerator<LiveEvent | LiveGap> {
  const { group } = engine.login
  const locks = 'document' in globalThis && 'BroadcastChannel' in globalThis ? globalThis.navigator.locks : undefined
  // A place of its own makes a stream of its own.
  if (!locks || group === undefined || input.lastEventId != null) return resuming(engine, input, { signal })
  const types = [...(input.types ?? [])].toSorted().join(',')
  return sharedStream({
    name: `atelier.live ${group} ${types}`,
    locks,
    signal,
    open: (from, reading) => resuming(engine, { ...input, lastEventId: from }, reading),
  })
}

async function tell(items: AsyncIterable<LiveEvent | LiveGap>, { onEvent, onGap, onError, signal }: LiveHandlers) {
  try {
    for await (const item of items) {
      if (signal?.aborted) return
      try {
        if (item.type === 'gap') onGap?.(item)
        else onEvent?.(item)
      } catch (error) {
        report(error)
      }
    }
  } catch (error) {
    if (isAtelierError(error) && onError) onError(error)
    else report(error)
  }
}

/** One stream out of many connections: each goes on after the last item of the one before. */
async function* resuming(
  engine: Engine,
  input: LiveInput,
  { signal, onPlace }: Reading,
): AsyncGenerator<LiveEvent | LiveGap> {
  let lastEventId = input.lastEventId
  let failures = 0
  while (!signal.aborted) {
    const token = await engine.login.token()
    if (signal.aborted) return
    const line = new AbortController()
    const end = () => line.abort()
    signal.addEventListener('abort', end, { once: true })
    try {
      for await (const [id, item] of connection(engine, { ...input, lastEventId }, { token, line })) {
        if (signal.aborted) return
        failures = 0
        // `ready` gives the place to go on from before anything has happened.
        lastEventId = id
        if (item.type === 'ready' || item.type === 'closing') onPlace?.(id)
        else yield { ...item, id }
      }
      await pause(longestRestartMs * Math.random(), signal)
    } catch (thrown) {
      if (signal.aborted) return
      const error = isAtelierError(thrown) ? thrown : sdkError('NETWORK_ERROR', { cause: thrown })
      if (engine.login.canRenew(error, token)) await engine.login.renew(token, error)
      else if (!isRetryable(error)) {
        if (token !== null && error.status === 401) await engine.login.end({ token, error })
        throw error
      }
      failures += 1
      const wait = retryAfterMs(error) + backoff({ attempts: failures, random: Math.random(), ...waits })
      await pause(wait, signal).catch(() => {})
    } finally {
      line.abort()
      signal.removeEventListener('abort', end)
    }
  }
}

interface Line {
  readonly token: string | null
  readonly line: AbortController
}

/** The items of one connection; ends when the server closes it. @throws what the server refused with, NETWORK_ERROR */
async function* connection(engine: Engine, input: LiveInput, { token, line }: Line): AsyncGenerator<[string, Item]> {
  const silence = () => setTimeout(() => line.abort(), silentMs)
  let timer = silence()
  try {
    const answer = await engine.open({ path, input, token, signal: line.signal })
    const events = serverSent(answer.body, () => {
      clearTimeout(timer)
      timer = silence()
    })
    for await (const { event, id, data } of events) {
      if (event === 'serialized-error') {
        const error: unknown = JSON.parse(data)
        throw isRecord(error) ? refusalOf(error, answer) : sdkError('INVALID_RESPONSE')
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's own items, by its types
      if (event === 'message' && id) yield [id, JSON.parse(data) as Item]
    }
  } finally {
    clearTimeout(timer)
  }
}
