import type { Clock } from '@atelier/domain'
import type { Count, CountStore } from './rate-limiter.ts'

export interface MemoryCounts extends CountStore {
  add(key: string, points: number, windowSeconds: number): Count
  forget(key: string): void
  /** Continues a count that another store has of the key. */
  learn(key: string, count: Count): void
  size(): number
}

const maxKeys = 100_000

/** Counts in this process. Deletes ended windows, and the oldest beyond `maxKeys`. */
export function createMemoryCounts(clock: Clock): MemoryCounts {
  const counts = new Map<string, { taken: number; resetMs: number }>()
  let nextSweepMs = 0

  const sweep = (now: number): void => {
    nextSweepMs = now + 10_000
    for (const [key, count] of counts) if (count.resetMs <= now) counts.delete(key)
  }

  const store = (key: string, count: { taken: number; resetMs: number }): void => {
    const now = clock.now()
    if (now >= nextSweepMs) sweep(now)
    if (counts.size >= maxKeys && !counts.has(key)) evictOldest(counts)
    counts.set(key, count)
  }

  return {
    add(key, points, windowSeconds): Count {
      const now = clock.now()
      let count = counts.get(key)
      if (!count || count.resetMs <= now) {
        count = { taken: 0, resetMs: now + windowSeconds * 1000 }
        store(key, count)
      }
      count.taken = Math.max(0, count.taken + points)
      return { ...count }
    },
    learn: (key, count) => store(key, { ...count }),
    forget: key => void counts.delete(key),
    size: () => counts.size,
  }
}

function evictOldest(counts: Map<string, unknown>): void {
  const [oldest] = counts.keys()
  if (oldest !== undefined) counts.delete(oldest)
}
