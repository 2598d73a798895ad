/** An item of a stream and its place in it. */
export interface Placed {
  readonly id: string
}

/** How a stream is read. */
export interface Reading {
  readonly signal: AbortSignal
  /** Called with each place that has no item, such as the one it begins at. */
  readonly onPlace?: (id: string) => void
}

/** A stream from a place on, or from now. */
export type OpenStream<T extends Placed> = (from: string | undefined, reading: Required<Reading>) => AsyncIterable<T>

type Message<T> = { readonly item: T } | { readonly place: string } | { readonly ask: true }

/** Repeats come from a successor that had seen less than the leader before it. */
const remembered = 1_000

interface Shared<T extends Placed> {
  /** Equal in all tabs that share the stream. */
  readonly name: string
  readonly locks: LockManager
  readonly signal: AbortSignal
  readonly open: OpenStream<T>
}

/**
 * One stream for all tabs of a name: who holds the lock reads it and posts its items, the others listen. When the leader
 * goes, the next one goes on after the last place that was posted, so that nothing is lost; repeats are dropped.
 */
export async function* sharedStream<T extends Placed>({ name, locks, signal, open }: Shared<T>): AsyncGenerator<T> {
  const channel = new BroadcastChannel(name)
  const ending = new AbortController()
  const seen = new Set<string>()
  const waiting: T[] = []
  let place: string | undefined
  let isLeading = false
  let wake: (() => void) | undefined
  let over: { readonly error?: unknown } | undefined

  const take = (item: T) => {
    place = item.id
    if (seen.has(item.id)) return
    seen.add(item.id)
    const [oldest] = seen
    if (seen.size > remembered && oldest !== undefined) seen.delete(oldest)
    waiting.push(item)
    wake?.()
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays within the origin
  const post = (message: Message<T>) => channel.postMessage(message)
  const onPlace = (id: string) => {
    place = id
    post({ place: id })
  }
  const lead = async () => {
    isLeading = true
    for await (const item of open(place, { signal: ending.signal, onPlace })) {
      if (ending.signal.aborted) return
      post({ item })
      take(item)
    }
  }
  const end = () => {
    ending.abort()
    wake?.()
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Message<T>>) => {
    if ('item' in data) take(data.item)
    else if ('place' in data) place = data.place
    else if (isLeading && place !== undefined) post({ place })
  })
  post({ ask: true })
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  void locks
    .request(name, { signal: ending.signal }, lead)
    .then(
      () => (over = {}),
      (error: unknown) => (over = { error }),
    )
    .finally(() => wake?.())

  try {
    while (!ending.signal.aborted) {
      const item = waiting.shift()
      if (item) yield item
      else if (over && 'error' in over) throw over.error
      else if (over) return
      else await new Promise<void>(resolve => (wake = resolve))
    }
  } finally {
    end()
    signal.removeEventListener('abort', end)
    channel.close()
  }
}
