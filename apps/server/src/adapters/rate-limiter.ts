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

export interface RateLimiterOptions {
  readonly store: CountStore
  readonly clock: Clock
  /** Multiplies every limit; 0 switches them off. */
  readonly factor: number
}

/** The buckets of `spec/reliability.md` 13 over a store of counts; counted before the work, in fixed windows. */
export function createRateLimiter({ store, clock, factor }: RateLimiterOptions): RateLimiter {
  const rulesOf = (bucket: RateBucket): readonly RateRule[] => (factor === 0 ? [] : rateLimits[bucket])

  return {
    async take(bucket, key) {
      for (const rule of rulesOf(bucket)) {
        const count = await store.add(keyOf(bucket, rule, key), 1, rule.windowSeconds)
        if (count.taken > Math.ceil(rule.limit * factor)) throw limited(bucket, count.resetMs - clock.now())
      }
    },
    async giveBack(bucket, key) {
      for (const rule of rulesOf(bucket)) await store.add(keyOf(bucket, rule, key), -1, rule.windowSeconds)
    },
    async clear(bucket, key) {
      for (const rule of rulesOf(bucket)) await store.forget(keyOf(bucket, rule, key))
    },
  }
}

const keyOf = (bucket: RateBucket, rule: RateRule, key: string): string => `${bucket}:${rule.windowSeconds}:${key}`

function limited(bucket: RateBucket, waitMs: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new AppError('RATE_LIMITED', { bucket, retryAfterSeconds }, { retryAfterSeconds })
}
