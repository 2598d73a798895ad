import { AppError, type Clock, type RateBucket, type RateLimiter, rateLimits, type RateRule } from '@atelier/domain'

/** How often a key was taken in its running window, and when that window ends. */
export interface Count {
  readonly taken: number
  readonly resetMs: number
}

/** Where counts are kept: in this process, or shared by all of them. */
export interface CountStore {
  /** Adds `points` to the key's window, beginning one of `windowSeconds` when none runs. */
  add(key: string, points: number, windowSeconds: number): Promise<Count> | Count
  forget(key: string): Promise<void> | void
}

interface RateLimiterOptions {
  readonly store: CountStore
  readonly clock: Clock
  /** Multiplies every limit; 0 switches them off. */
  readonly factor: number
  /** Sees each request over a limit. */
  readonly onRefusal?: (bucket: RateBucket) => void
}

/** The buckets of `spec/reliability.md` 13 over a store of counts; counted before the work, in fixed windows. */
export function createRateLimiter({ store, clock, factor, onRefusal }: RateLimiterOptions): RateLimiter {
  const rulesOf = (bucket: RateBucket): readonly RateRule[] => (factor === 0 ? [] : rateLimits[bucket])

  /**
   * Whose turn it is beyond the limit: null for the one that passes, else when the next may. Who passes, and who was the
   * last within the limit, closes the gate for the next wait; the gate is one count, so of many at once one passes.
   */
  async function nextTurn(name: string, rule: RateRule, beyond: number): Promise<number | null> {
    const [first, most] = rule.thenEverySeconds ?? [0, 0]
    if (beyond < 0) return null
    const passed = beyond === 0 ? 0 : (await store.add(`${name}:slow`, 0, rule.windowSeconds)).taken + 1
    const gate = await store.add(`${name}:gate`, 1, Math.min(most, first * 2 ** passed))
    if (gate.taken > 1) return gate.resetMs
    if (beyond > 0) await store.add(`${name}:slow`, 1, rule.windowSeconds)
    return null
  }

  return {
    async take(bucket, key, points = 1) {
      for (const rule of rulesOf(bucket)) {
        const name = keyOf(bucket, rule, key)
        const limit = Math.ceil(rule.limit * factor)
        const count = await store.add(name, points, rule.windowSeconds)
        const resetMs = rule.thenEverySeconds ? await nextTurn(name, rule, count.taken - limit) : count.resetMs
        if (count.taken <= limit || resetMs === null) continue
        onRefusal?.(bucket)
        throw limited(bucket, resetMs - clock.now())
      }
    },
    async giveBack(bucket, key) {
      for (const rule of rulesOf(bucket)) await store.add(keyOf(bucket, rule, key), -1, rule.windowSeconds)
    },
    async clear(bucket, key) {
      for (const rule of rulesOf(bucket)) {
        const name = keyOf(bucket, rule, key)
        for (const part of rule.thenEverySeconds ? [name, `${name}:slow`, `${name}:gate`] : [name])
          await store.forget(part)
      }
    },
  }
}

const keyOf = (bucket: RateBucket, rule: RateRule, key: string): string => `${bucket}:${rule.windowSeconds}:${key}`

function limited(bucket: RateBucket, waitMs: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new AppError('RATE_LIMITED', { bucket, retryAfterSeconds }, { retryAfterSeconds })
}
