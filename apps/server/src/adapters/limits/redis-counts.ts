import type { Clock } from '@atelier/domain'
import { z } from 'zod'
import type { GuardedRedis } from '../redis/guarded-redis.ts'
import type { MemoryCounts } from './memory-counts.ts'
import type { Count, CountStore } from './rate-limiter.ts'

/** One round trip: add, begin the window if none runs, and say when it ends. */
const script = `
local taken = redis.call('INCRBY', KEYS[1], ARGV[1])
if taken < 0 then taken = 0; redis.call('SET', KEYS[1], 0, 'KEEPTTL') end
local left = redis.call('PTTL', KEYS[1])
if left < 0 then left = tonumber(ARGV[2]); redis.call('PEXPIRE', KEYS[1], left) end
return { taken, left }`

const Counted = z.tuple([z.int(), z.int()])

export interface RedisCountsOptions {
  readonly redis: GuardedRedis
  readonly clock: Clock
  /** Counts on from what is known here while Redis is away: limits hold a process then, never not at all. */
  readonly fallback: MemoryCounts
}

/** Counts shared by all processes, in Redis; in the fallback while it is away. */
export function createRedisCounts({ redis, clock, fallback }: RedisCountsOptions): CountStore {
  async function shared<T>(work: () => Promise<T>, instead: () => T | Promise<T>): Promise<T> {
    if (redis.isOff) return instead()
    try {
      return await work()
    } catch {
      return instead()
    }
  }

  return {
    add: (key, points, windowSeconds) =>
      shared(
        async () => {
          const args = [String(points), String(windowSeconds * 1000)]
          const [taken, leftMs] = await redis.eval(Counted, { script, keys: [`rate:${key}`], args })
          const count: Count = { taken, resetMs: clock.now() + leftMs }
          fallback.learn(key, count)
          return count
        },
        () => fallback.add(key, points, windowSeconds),
      ),
    forget: key =>
      shared(
        async () => {
          fallback.forget(key)
          await redis.delete(`rate:${key}`)
        },
        () => fallback.forget(key),
      ),
  }
}
