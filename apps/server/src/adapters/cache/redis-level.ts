import { createSecretKey } from 'node:crypto'
import { z } from 'zod'
import type { GuardedRedis } from '../redis/guarded-redis.ts'
import { invalidateScript, readScript, writeScript } from './redis-scripts.ts'
import { sealed, unsealed } from './redis-value.ts'
import type { SharedLevel } from './shared-level.ts'

export interface RedisLevelOptions {
  readonly redis: GuardedRedis
  /** Signs what is stored. */
  readonly secret: Buffer
  /** Answers of another version of the server are none of ours. */
  readonly version: string
  /** How long an answer is fresh. */
  readonly ttlSeconds: number
}

/** Dropped tags are remembered for longer than any entry lives. */
const memoryMs = (ttlSeconds: number) => (ttlSeconds + 60) * 2_000

const Epoch = z.string().regex(/^\d{1,16}$/)
const Read = z.union([z.tuple([Epoch]), z.tuple([Epoch, z.int(), Epoch, z.string(), z.string()])])

const Anything = z.unknown()

/** Answers in Redis; reads find nothing while its circuit is open. */
export function createRedisLevel({ redis, secret, version, ttlSeconds }: RedisLevelOptions): SharedLevel {
  const macKey = createSecretKey(secret)
  // The braces keep all keys in one slot of a cluster.
  const prefix = `answers:{${version}}:`
  const keys = { epoch: `${prefix}epoch`, tag: `${prefix}tag:`, entry: (key: string) => `${prefix}entry:${key}` }
  const ttlMs = ttlSeconds * 1_000

  /** Dropped here, not yet there. */
  let pending = new Set<string>()
  let dropping = false

  async function dropPending(): Promise<void> {
    if (dropping) return
    dropping = true
    while (pending.size > 0) {
      const tags = pending
      pending = new Set()
      try {
        const args = [String(memoryMs(ttlSeconds)), keys.tag, ...tags]
        await redis.eval(Epoch, { script: invalidateScript, keys: [keys.epoch], args })
      } catch {
        for (const tag of tags) pending.add(tag)
        break
      }
    }
    dropping = false
  }

  return {
    get isOff() {
      return redis.isOff
    },

    async read(key) {
      // Until what this process knows to be old is dropped there too, nothing there can be trusted.
      if (dropping) return {}
      if (pending.size > 0) {
        void dropPending()
        return {}
      }
      try {
        const asked = { script: readScript, keys: [keys.entry(key), keys.epoch], args: [keys.tag] }
        const read = await redis.eval(Read, asked)
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
      const args = [epoch, tags, value, String(ttlMs)]
      redis.eval(Anything, { script: writeScript, keys: [keys.entry(key)], args }).catch(() => {})
    },

    invalidate(tags) {
      for (const tag of tags) pending.add(tag)
      void dropPending()
    },
  }
}
