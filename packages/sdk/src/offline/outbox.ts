import {
  AtelierError,
  type AtelierErrorOf,
  type CallOptions,
  type Client,
  type Code,
  isAtelierError,
} from '../index.ts'
import type { Inputs, Outputs, Procedures } from '../index.ts'
import type { At } from '../contract.ts'
import { exemptFromKeys, newKey } from '../idempotency.ts'
import { report } from '../report.ts'
import { backoff, isRetryable, retryAfterMs } from '../retry.ts'
import { createStoredWrites, type StoredWrite, type WriteStorage } from './stored-writes.ts'

/** Every write that can wait, by its path: `projects.update`. */
export type WritePath = {
  [N in keyof Procedures]: {
    [V in keyof Procedures[N] & string]: Procedures[N][V] extends { readonly mutate: unknown } ? `${N}.${V}` : never
  }[keyof Procedures[N] & string]
}[keyof Procedures]
type InputAt<P> = At<Inputs, P>
type OutputAt<P> = At<Outputs, P>

/** A write that waits to be sent. */
export interface WaitingWrite {
  readonly path: string
  readonly input: unknown
}

export interface OutboxOptions {
  /** Default: `localStorage`, which tabs share and which outlives a reload. */
  readonly storage?: WriteStorage
  /** Distinguishes outboxes that share a storage. Default: `atelier.outbox`. */
  readonly name?: string
  /** Called for each write that the server has carried out, also for one of an earlier visit. */
  readonly onSent?: (write: WaitingWrite, output: unknown) => void
  /** Called for each write that the server refused, such as with VERSION_CONFLICT; it is not sent again. */
  readonly onRefused?: (write: WaitingWrite, error: AtelierErrorOf<Code>) => void
  /** Ends it: what waits stays for the next visit. */
  readonly signal?: AbortSignal
}

export interface Outbox {
  /** What waits, the oldest first. */
  readonly waiting: readonly WaitingWrite[]
  /** Calls the listener when a write is added or gone. @returns ends the subscription */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Stores a write and sends it as soon as there is a connection: after those before it, once, also after a reload.
   * @returns what the server answers, while this page lives
   * @throws TypeError for files, and for logins and other calls that take no idempotency key
   */
  readonly send: <P extends WritePath>(path: P, input: InputAt<P>) => Promise<OutputAt<P>>
  /** Options of TanStack Query for a write that may wait; `retry` and pauses are the outbox's own. */
  readonly mutationOptions: <P extends WritePath>(
    path: P,
  ) => {
    readonly mutationKey: readonly string[]
    readonly mutationFn: (input: InputAt<P>) => Promise<OutputAt<P>>
    readonly networkMode: 'always'
    readonly retry: false
  }
}

/** Milliseconds. The server forgets keys after 48 hours: a write that may have arrived is not repeated later. */
const keyLivesMs = 47 * 3_600_000
const waits = { firstMs: 1_000, longestMs: 30_000 } as const

type End = { readonly output: unknown } | { readonly error: AtelierErrorOf<Code> }
/** What became of a write, as tabs post it to each other. */
type Posted = { readonly place: string } & (
  | { readonly output: unknown }
  | { readonly refusal: ReturnType<typeof refusalOf> }
)
const refusalOf = ({ code, message, status, requestId, details, retryAfterSeconds }: AtelierError) => ({
  code,
  message,
  status,
  requestId: requestId ?? undefined,
  details,
  retryAfterSeconds: retryAfterSeconds ?? undefined,
})

interface Settling {
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Writes that wait for a connection: each is stored with its idempotency key before it is sent, so that it takes effect
 * once, in order, across lost connections and reloads. One tab sends at a time. A user's writes wait for that user's login.
 * @example
 * ```ts
 * const outbox = createOutbox(api, { onRefused: (write, error) => show(messageOf(error)) })
 * await outbox.send('projects.update', { id: 7, title: 'Oak lamp' })
 * ```
 */
export function createOutbox(api: Client, options: OutboxOptions = {}): Outbox {
  const { name = 'atelier.outbox', storage = localStorage, onSent, onRefused, signal } = options
  const writes = createStoredWrites(storage, name)
  const listeners = new Set<() => void>()
  const mine = new Map<string, Settling>()
  let draining: Promise<void> | undefined
  let needsOneMore = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  // A write of this page may be sent by another tab, which posts what became of it.
  const channel = 'document' in globalThis && 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
  channel?.addEventListener('message', ({ data }: MessageEvent<Posted>) => {
    settle(data)
    changed()
  })

  const changed = () => listeners.forEach(guarded)
  const userId = () => api.$login.state.user?.id ?? null

  /** Sends what waits; a call during a round starts one more round after it. */
  function drain(): void {
    if (signal?.aborted) return
    needsOneMore = draining !== undefined
    draining ??= alone(name, round, signal)
      .catch(() => {})
      .finally(() => {
        draining = undefined
        if (needsOneMore) drain()
      })
  }

  async function round(): Promise<void> {
    clearTimeout(timer)
    for (;;) {
      const write = writes.all().find(each => each.userId === userId())
      if (!write || signal?.aborted || isOffline()) return
      const held = (write.notBefore ?? 0) - Date.now()
      if (held > 0) return later(held)
      const end = await attempt(write)
      if (!end) {
        failures += 1
        return later(backoff({ attempts: failures, random: Math.random(), ...waits }))
      }
      failures = 0
      finish(write, end)
    }
  }

  /** Long waits are taken in parts, since no timer counts more than 24 days. */
  function later(ms: number): void {
    if (!signal?.aborted) timer = setTimeout(drain, Math.min(ms, waits.longestMs))
  }

  /** @returns how the write ended; undefined: it stays, because it may get through later */
  async function attempt(write: StoredWrite): Promise<End | undefined> {
    const { path, input, idempotencyKey, sentAt } = write
    if (sentAt !== null && Date.now() - sentAt > keyLivesMs) {
      const message = 'Whether this was carried out is not known any more. Look at it and decide.'
      return { error: new AtelierError('OUTCOME_UNKNOWN', { message }) }
    }
    const sent = { ...write, sentAt: sentAt ?? Date.now() }
    if (sentAt === null) writes.put(sent)
    try {
      return { output: await mutationOf(api, path)(input, { idempotencyKey, signal }) }
    } catch (error) {
      // After a lost connection or an ended login the write stays.
      if (signal?.aborted || !isAtelierError(error) || error.status === 401) return undefined
      if (!isRetryable(error)) return { error }
      if (error.retryAfterSeconds !== null) {
        const wait = retryAfterMs(error) + backoff({ attempts: 1, random: Math.random(), ...waits })
        writes.put({ ...sent, notBefore: Date.now() + wait })
      }
      return undefined
    }
  }

  function finish(write: StoredWrite, end: End): void {
    writes.delete(write)
    const posted = { place: write.place, ...('error' in end ? { refusal: refusalOf(end.error) } : end) }
    settle(posted)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays within the origin
    channel?.postMessage(posted)
    const { path, input } = write
    guarded(() => ('error' in end ? onRefused?.({ path, input }, end.error) : onSent?.({ path, input }, end.output)))
    changed()
  }

  function settle(posted: Posted): void {
    const settling = mine.get(posted.place)
    mine.delete(posted.place)
    if ('refusal' in posted) settling?.reject(new AtelierError(posted.refusal.code, posted.refusal))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the output of the procedure at this path
    else settling?.resolve(posted.output as never)
  }

  async function send<P extends WritePath>(path: P, input: InputAt<P>): Promise<OutputAt<P>> {
    if (exemptFromKeys.includes(path)) throw new TypeError(`${path} takes no idempotency key: call it while online`)
    if (holdsFiles(input)) throw new TypeError('An outbox stores JSON: upload files by assets.upload')
    const place = writes.nextPlace()
    const write = { place, path, input, idempotencyKey: newKey(undefined), userId: userId(), sentAt: null }
    const answer = new Promise<OutputAt<P>>((resolve, reject) => void mine.set(place, { resolve, reject }))
    writes.put(write)
    changed()
    drain()
    return answer
  }

  const stopLogin = api.$login.subscribe(({ status }) => (status === 'signed-in' ? drain() : undefined))
  if ('addEventListener' in globalThis) globalThis.addEventListener('online', drain)
  signal?.addEventListener('abort', () => {
    stopLogin()
    clearTimeout(timer)
    channel?.close()
    if ('removeEventListener' in globalThis) globalThis.removeEventListener('online', drain)
  })
  drain()

  return {
    get waiting() {
      return writes.all().map(({ path, input }) => ({ path, input }))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send,
    mutationOptions: path => ({
      mutationKey: ['atelier', ...path.split('.')],
      mutationFn: input => send(path, input),
      networkMode: 'always',
      retry: false,
    }),
  }
}

/** Runs what an app gave. A failure there is the app's own: the outbox reports it and goes on. */
function guarded(work: () => void): void {
  try {
    work()
  } catch (error) {
    report(error)
  }
}

/** In browsers alone: the navigator of Node and Bun has no `onLine`. */
const isOffline = (): boolean =>
  'navigator' in globalThis && 'onLine' in globalThis.navigator && !globalThis.navigator.onLine

/** One tab at a time where the platform has locks. */
async function alone(name: string, work: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  const locks = 'navigator' in globalThis ? globalThis.navigator.locks : undefined
  if (!locks) return work()
  return locks.request(name, signal ? { signal } : {}, work)
}

type Mutate = (input: unknown, options: CallOptions) => Promise<unknown>
function mutationOf(api: Client, path: string): Mutate {
  const [noun = '', verb = ''] = path.split('.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the proxy answers every path of the contract
  const root = api as unknown as Readonly<Record<string, Readonly<Record<string, { readonly mutate: Mutate }>>>>
  return (input, options) => {
    const procedure = root[noun]?.[verb]
    if (!procedure) throw new TypeError(`no procedure ${path}`)
    return procedure.mutate(input, options)
  }
}

const holdsFiles = (value: unknown): boolean => {
  if (value instanceof Blob) return true
  if (Array.isArray(value)) return value.some(holdsFiles)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFiles)
}
