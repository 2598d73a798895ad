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

/** What one new answer forgets of the old ones at most, so that none waits for a great clearance. */
const forgottenAtOnce = 8

/**
 * Answers in this process, found by key or by tag. Forgotten are those that are too old to be served, as new ones come,
 * and beyond the limit the least used.
 */
export class MemoryLevel {
  readonly #keptMs: number
  /** When each was made, the oldest first. */
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
    this.#forgetOld(entry.madeAt)
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

  #forgetOld(now: number): void {
    let left = forgottenAtOnce
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
