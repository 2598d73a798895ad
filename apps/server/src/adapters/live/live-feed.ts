import { AppError } from '@atelier/domain'
import type { LiveFeed } from '@atelier/domain/live'
import type { OutboxReader, OutboxSignal, OutboxSlice } from '@atelier/domain/outbox'

interface LiveFeedParts {
  readonly outbox: Pick<OutboxReader, 'after'>
  readonly signal: OutboxSignal
  readonly limits?: StreamLimits
}

/** Open streams at a time, in one process: N of them hold N times as many, since each guards its own memory and sockets. */
interface StreamLimits {
  readonly perUser: number
  /** Many people can share an address. */
  readonly perAddress: number
  readonly all: number
}

const defaultLimits: StreamLimits = { perUser: 10, perAddress: 50, all: 5_000 }
const sliceSize = 100

/**
 * Holds no event: a stream is a position, so a reader who falls behind costs nothing but a read of its own later.
 * Streams that are up to date ask for the same slice at once, and one read answers all of them.
 */
export function createLiveFeed({
  outbox,
  signal,
  limits = defaultLimits,
}: LiveFeedParts): LiveFeed & { close(): void; openStreams(): number } {
  const reading = new Map<number, Promise<OutboxSlice>>()
  const waiting = new Set<() => void>()
  const held = new Map<string, number>()
  let known = 0
  let open = 0
  let isClosing = false

  const wakeAll = () => {
    for (const wake of waiting) wake()
  }
  const stopListening = signal.listen(lastSeq => {
    known = Math.max(known, lastSeq)
    wakeAll()
  })

  const after = (position: number): Promise<OutboxSlice> => {
    const under = reading.get(position)
    if (under) return under
    const read = outbox
      .after(position, sliceSize)
      .then(slice => {
        known = Math.max(known, slice.lastSeq)
        return slice
      })
      .finally(() => reading.delete(position))
    reading.set(position, read)
    return read
  }

  return {
    head: async () => (await after(Number.MAX_SAFE_INTEGER)).lastSeq,
    after,
    more(position, { ms, signal: ended }) {
      if (known > position || isClosing || ended.aborted) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, ms)
      waiting.add(resolve)
      ended.addEventListener('abort', () => resolve(), { once: true })
      return promise.finally(() => {
        clearTimeout(timer)
        waiting.delete(resolve)
      })
    },
    open(holder) {
      const [key, max] =
        'userId' in holder ? [`user ${holder.userId}`, limits.perUser] : [`address ${holder.ip}`, limits.perAddress]
      const count = held.get(key) ?? 0
      if (count >= max) throw new AppError('LIMIT_REACHED', { limit: 'live_streams', max })
      if (open >= limits.all || isClosing) throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
      held.set(key, count + 1)
      open += 1
      let isOpen = true
      return {
        close() {
          if (!isOpen) return
          isOpen = false
          open -= 1
          const left = (held.get(key) ?? 1) - 1
          if (left === 0) held.delete(key)
          else held.set(key, left)
        },
      }
    },
    openStreams: () => open,
    get isClosing() {
      return isClosing
    },
    close() {
      isClosing = true
      stopListening()
      wakeAll()
    },
  }
}
