import type { AnswerCache, CacheOutcome, CacheTag, ServedAnswer, CachedAnswer } from '@atelier/domain'
import { type MemoryEntry, MemoryLevel } from './memory-level.ts'
import { Epochs } from './epochs.ts'
import type { SharedLevel } from './shared-level.ts'

interface AnswerCacheOptions {
  /** How long an answer is fresh: a back-stop, since changes drop answers by tag. */
  readonly ttlSeconds: number
  /** What processes share; undefined: nothing. */
  readonly shared?: SharedLevel | undefined
}

/** The cache of one process; commits invalidate it through `InvalidationListener`. */
export interface ProcessCache extends AnswerCache {
  /** How requests were served since the start, for metrics. */
  readonly counts: Readonly<Record<CacheOutcome, number>>
  /** True while Redis is left alone after failures. */
  readonly isSharedOff: boolean
  invalidate(tags: readonly string[]): void
  up(): void
  down(): void
}

/** How long after its end an answer is served while a new one is computed. */
const graceSeconds = 60
/** A fill that took longer is answered and not cached. */
const deadlineMs = 2_000
/** Join an in-flight fill only if it started less than this ago. */
const joinableMs = 500
/** How long before its end an answer is no longer served: more than clocks of machines differ. */
const endMarginMs = 10_000
const isEnding = ({ endsAt }: CachedAnswer): boolean => endsAt !== undefined && Date.now() >= endsAt - endMarginMs

interface Flight {
  readonly startedAt: number
  readonly answer: Promise<ServedAnswer>
}

/** Two levels: this process, and what processes share. Stores nothing while it does not hear of commits; concurrent fills are shared all the same. */
export function createAnswerCache({ ttlSeconds, shared }: AnswerCacheOptions): ProcessCache {
  const epochs = new Epochs()
  const flights = new Map<string, Flight>()
  const counts = { hit: 0, stale: 0, shared: 0, miss: 0, refused: 0 }
  const freshMs = ttlSeconds * 1_000
  const keptMs = freshMs + graceSeconds * 1_000
  const memory = new MemoryLevel(keptMs)
  let isUp = false

  function keep(key: string, entry: MemoryEntry, epoch: number): boolean {
    if (!isUp || isEnding(entry.answer) || !epochs.isUnchangedSince(epoch, entry.answer.tags)) return false
    memory.set(key, entry)
    return true
  }

  /** An answer that may end in the copy of another process is not shared: clocks differ. */
  const outlives = ({ endsAt }: CachedAnswer): boolean =>
    endsAt === undefined || endsAt - endMarginMs > Date.now() + freshMs + keptMs

  async function fly(key: string, fill: () => Promise<CachedAnswer>): Promise<ServedAnswer> {
    const startedAt = performance.now()
    const { epoch } = epochs
    const found = isUp ? await shared?.read(key) : undefined
    if (found?.entry && keep(key, found.entry, epoch)) {
      counts.shared += 1
      return given(found.entry)
    }
    counts.miss += 1
    const answer = await fill()
    const madeAt = performance.now()
    const stored = madeAt - startedAt <= deadlineMs && keep(key, { answer, madeAt }, epoch)
    if (!stored) counts.refused += 1
    else if (found?.epoch !== undefined && outlives(answer)) shared?.write({ key, answer, epoch: found.epoch })
    return { answer, ageSeconds: undefined }
  }

  function join(key: string, fill: () => Promise<CachedAnswer>): Promise<ServedAnswer> {
    const now = performance.now()
    const running = flights.get(key)
    if (running && now - running.startedAt <= joinableMs) return running.answer
    const flight: Flight = { startedAt: now, answer: fly(key, fill) }
    flights.set(key, flight)
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    flight.answer.then(land, land)
    return flight.answer
  }

  function peek(key: string): ServedAnswer | undefined {
    const entry = memory.get(key)
    if (!entry || isEnding(entry.answer) || performance.now() - entry.madeAt > freshMs) return undefined
    counts.hit += 1
    return given(entry)
  }

  return {
    counts,
    get isSharedOff() {
      return shared?.isOff ?? false
    },
    peek,
    async get(key, fill) {
      const fresh = peek(key)
      if (fresh) return fresh
      const answer = join(key, fill)
      const late = memory.get(key)
      if (!late || isEnding(late.answer) || performance.now() - late.madeAt > keptMs) return answer
      counts.stale += 1
      // The next caller gets the new one, or this one again until it is too old.
      answer.catch(() => {})
      return given(late)
    },
    invalidate(tags: readonly CacheTag[]) {
      epochs.advance(tags)
      memory.invalidate(tags)
      // A fill that began before this may not be joined by who asks after it.
      flights.clear()
      shared?.invalidate(tags)
    },
    up() {
      isUp = true
      // Commits may have been missed until now, by this process or by all.
      epochs.advance(['all'])
      shared?.invalidate(['all'])
    },
    down() {
      isUp = false
      memory.clear()
    },
  }
}

const given = ({ answer, madeAt }: MemoryEntry): ServedAnswer => ({
  answer,
  ageSeconds: Math.floor((performance.now() - madeAt) / 1_000),
})
