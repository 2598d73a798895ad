import type { CachedAnswer } from '@atelier/domain'
import { LRUCache } from 'lru-cache'

export interface MemoryEntry {
  readonly answer: CachedAnswer
  /** Milliseconds of `performance.now()`: steps of the clock make nothing younger. */
  readonly madeAt: number
}

/** Bytes of answers a process holds, and the largest one. */
const limits = { total: 64 * 2 ** 20, one: 2 ** 20 } as const
/** What an entry costs beside its bytes. */
const overhead = 1_000

/** Old entries that one new entry evicts at most, so that no request waits for a long clean-up. */
const evictedAtOnce = 8

/**
 * Answers in this process, found by key or by tag. Each new entry evicts some that are too old to be served; beyond the
 * size limit the least recently used go.
 */
export class MemoryLevel {
  readonly #keptMs: number
  /** When each was made, in the order in which they came. */
  readonly #made = new Map<string, number>()
  readonly #keysOf = new Map<string, Set<string>>()
  readonly #entries = new LRUCache<string, MemoryEntry>({
    maxSize: limits.total,
    maxEntrySize: limits.one,
    sizeCalculation: ({ answer }, key) => answer.bytes.byteLength + key.length + overhead,
    dispose: ({ answer }, key) => this.#unlink(key, answer.tags),
    noDisposeOnSet: false,
  })

  /** `keptMs`: how long an answer may be served. */
  constructor(keptMs: number) {
    this.#keptMs = keptMs
  }

  get(key: string): MemoryEntry | undefined {
    return this.#entries.get(key)
  }

  set(key: string, entry: MemoryEntry): void {
    this.#entries.set(key, entry)
    if (!this.#entries.has(key)) return
    this.#made.set(key, entry.madeAt)
    this.#evictOld(entry.madeAt)
    for (const tag of entry.answer.tags) {
      const keys = this.#keysOf.get(tag)
      if (keys) keys.add(key)
      else this.#keysOf.set(tag, new Set([key]))
    }
  }

  invalidate(tags: readonly string[]): void {
    if (tags.includes('all')) return this.clear()
    for (const tag of tags) for (const key of this.#keysOf.get(tag) ?? []) this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#keysOf.clear()
    this.#made.clear()
  }

  #evictOld(now: number): void {
    let left = evictedAtOnce
    for (const [key, madeAt] of this.#made) {
      if (left-- === 0 || now - madeAt <= this.#keptMs) return
      this.#entries.delete(key)
    }
  }

  #unlink(key: string, tags: readonly string[]): void {
    this.#made.delete(key)
    for (const tag of tags) {
      const keys = this.#keysOf.get(tag)
      if (keys?.delete(key) && keys.size === 0) this.#keysOf.delete(tag)
    }
  }
}
