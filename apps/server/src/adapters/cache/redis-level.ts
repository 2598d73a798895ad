import { createSecretKey } from 'node:crypto'
import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { z } from 'zod'
import type { RedisClient } from '../redis/redis-client.ts'
import { invalidateScript, readScript, writeScript } from './redis-scripts.ts'
import { sealed, unsealed } from './redis-value.ts'
import type { SharedLevel } from './shared-level.ts'

export interface RedisLevelOptions {
  readonly redis: RedisClient
  /** Signs what is stored. */
  readonly secret: Buffer
  /** Answers of another version of the server are none of ours. */
  readonly version: string
  /** How long an answer is fresh. */
  readonly ttlSeconds: number
}

/** Source: `spec/reliability.md` 11.5. */
const breaker = { failures: 5, restMs: 2_000 } as const
/** Dropped tags are remembered for longer than any entry lives. */
const memoryMs = (ttlSeconds: number) => (ttlSeconds + 60) * 2_000

const Epoch = z.string().regex(/^\d{1,16}$/)
const Read = z.union([z.tuple([Epoch]), z.tuple([Epoch, z.int(), Epoch, z.string(), z.string()])])

/** Answers in Redis, left alone for two seconds after five failures. */
export function createRedisLevel({ redis, secret, version, ttlSeconds }: RedisLevelOptions): SharedLevel {
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: breaker.restMs,
    breaker: new ConsecutiveBreaker(breaker.failures),
  })
  const macKey = createSecretKey(secret)
  // The braces keep all keys in one slot of a cluster.
  const prefix = `answers:{${version}}:`
  const keys = { epoch: `${prefix}epoch`, tag: `${prefix}tag:`, entry: (key: string) => `${prefix}entry:${key}` }
  const ttlMs = ttlSeconds * 1_000

  /** Dropped here, not yet there. */
  let pending = new Set<string>()
  let dropping = false

  const run = (script: string, names: string[], args: string[]): Promise<unknown> =>
    policy.execute(() => redis.eval(script, names, args))

  async function dropPending(): Promise<void> {
    if (dropping) return
    dropping = true
    while (pending.size > 0) {
      const tags = pending
      pending = new Set()
      try {
        const said = await run(invalidateScript, [keys.epoch], [String(memoryMs(ttlSeconds)), keys.tag, ...tags])
        Epoch.parse(said)
      } catch {
        for (const tag of tags) pending.add(tag)
        break
      }
    }
    dropping = false
  }

  return {
    get isOff() {
      return policy.state !== CircuitState.Closed
    },

    async read(key) {
      // Until what this process knows to be old is dropped there too, nothing there can be trusted.
      if (dropping) return {}
      if (pending.size > 0) {
        void dropPending()
        return {}
      }
      try {
        const read = Read.parse(await run(readScript, [keys.entry(key), keys.epoch], [keys.tag]))
        const found = { epoch: Number(read[0]) }
        if (read.length === 1 || dropping || pending.size > 0) return found
        const [, leftMs, epoch, tags, value] = read
        const answer = unsealed(value, { key, epoch, tags }, macKey)
        if (!answer || leftMs < 0 || leftMs > ttlMs) return found
        return { ...found, entry: { answer, madeAt: performance.now() - (ttlMs - leftMs) } }
      } catch {
        return {}
      }
    },

    write({ key, answer, ...written }) {
      const epoch = String(written.epoch)
      const tags = answer.tags.join(' ')
      const value = sealed(answer, { key, epoch, tags }, macKey)
      run(writeScript, [keys.entry(key)], [epoch, tags, value, String(ttlMs)]).catch(() => {})
    },

    invalidate(tags) {
      for (const tag of tags) pending.add(tag)
      void dropPending()
    },
  }
}
