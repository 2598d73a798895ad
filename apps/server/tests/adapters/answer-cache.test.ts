import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CacheTag, CachedAnswer } from '@atelier/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAnswerCache, type ProcessCache } from '../../src/adapters/cache/answer-cache.ts'
import { createRedisLevel } from '../../src/adapters/cache/redis-level.ts'
import { createGuardedRedis } from '../../src/adapters/redis/guarded-redis.ts'
import { createPlainRedis } from '../../src/adapters/redis/plain-redis.ts'
import type { RedisClient } from '../../src/adapters/redis/redis-client.ts'
import { createUpstashRedis } from '../../src/adapters/redis/upstash-redis.ts'
import { hasRedis, type RedisMode, type TestRedis, testRedis } from '../_redis.ts'

const encoder = new TextEncoder()
const anAnswer = (text: string, ...tags: CacheTag[]): CachedAnswer => ({
  bytes: encoder.encode(text),
  headers: { 'content-type': 'application/json', etag: `"${text}"` },
  tags: ['all', 'list:products', ...tags],
})
interface Asking {
  readonly key?: string
  readonly fill?: () => Promise<CachedAnswer>
}
/** What was answered, and whether it was made for this very request. */
async function asked(
  cache: ProcessCache,
  text: string,
  { key = 'key', fill = async () => anAnswer(text) }: Asking = {},
) {
  const { answer, ageSeconds } = cache.peek(key) ?? (await cache.get(key, fill))
  return [new TextDecoder().decode(answer.bytes), ageSeconds === undefined ? 'made' : 'cached']
}

function alone(ttlSeconds = 60): ProcessCache {
  const cache = createAnswerCache({ ttlSeconds })
  cache.up()
  return cache
}

describe('in one process', () => {
  it('an answer is made once, by one fill for all who ask at the same time', async () => {
    const cache = alone()
    let fills = 0
    const fill = async () => {
      fills += 1
      await pause(5)
      return anAnswer('lamps')
    }
    const answers = await Promise.all(Array.from({ length: 50 }, () => asked(cache, '', { fill })))
    expect([fills, new Set(answers.flat())]).toEqual([1, new Set(['lamps', 'made'])])
    expect(await asked(cache, '', { fill })).toEqual(['lamps', 'cached'])
    expect(cache.counts).toMatchObject({ miss: 1, hit: 1 })
  })

  it('a dropped tag forgets the answers that carry it, and no others', async () => {
    const cache = alone()
    await asked(cache, '', { key: 'one', fill: async () => anAnswer('one', 'product:1') })
    await asked(cache, '', { key: 'two', fill: async () => anAnswer('two', 'product:2') })
    cache.invalidate(['product:1'])
    expect(await asked(cache, 'new', { key: 'one' })).toEqual(['new', 'made'])
    expect(await asked(cache, 'new', { key: 'two' })).toEqual(['two', 'cached'])
    cache.invalidate(['all'])
    expect(await asked(cache, 'newer', { key: 'two' })).toEqual(['newer', 'made'])
  })

  it('an answer that ends by itself is cached until shortly before, and made for each request from then on', async () => {
    const cache = alone()
    const ending = (key: string, inMs: number) => ({
      key,
      fill: async () => ({ ...anAnswer('posters'), endsAt: Date.now() + inMs }),
    })
    expect(await asked(cache, '', ending('later', 60_000))).toEqual(['posters', 'made'])
    expect(await asked(cache, '', ending('later', 60_000))).toEqual(['posters', 'cached'])
    expect(await asked(cache, '', ending('soon', 9_000))).toEqual(['posters', 'made'])
    expect(await asked(cache, '', ending('soon', 9_000))).toEqual(['posters', 'made'])
  })

  it('a read from before a commit answers the callers before it; it is not stored, and no later caller joins it', async () => {
    const cache = alone()
    const reading = Promise.withResolvers<CachedAnswer>()
    const early = asked(cache, '', { fill: () => reading.promise })
    cache.invalidate(['list:products'])
    expect(await asked(cache, 'new')).toEqual(['new', 'made'])
    reading.resolve(anAnswer('old'))
    expect(await early).toEqual(['old', 'made'])
    expect(await asked(cache, '')).toEqual(['new', 'cached'])
    expect(cache.counts.refused).toBe(1)
  })

  it('a refusal answers all waiting callers and is not stored', async () => {
    const cache = alone()
    const failing = () => asked(cache, '', { fill: () => Promise.reject(new Error('no such lamp')) })
    const refused = await Promise.allSettled([failing(), failing()])
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await asked(cache, 'there')).toEqual(['there', 'made'])
  })

  it('an old answer is given while a new one is made, but never across a drop', async () => {
    const cache = alone(0.02)
    await asked(cache, 'old')
    await expect.poll(() => cache.peek('key')).toBeUndefined()
    const made = Promise.withResolvers<CachedAnswer>()
    expect(await asked(cache, '', { fill: () => made.promise })).toEqual(['old', 'cached'])
    expect(await asked(cache, '', { fill: () => made.promise })).toEqual(['old', 'cached'])
    cache.invalidate(['list:products'])
    made.resolve(anAnswer('never kept'))
    expect(await asked(cache, 'new')).toEqual(['new', 'made'])
    expect(cache.counts.stale).toBe(2)
  })

  it('who hears of no commits keeps nothing, and begins anew when it hears again', async () => {
    const cache = alone()
    await asked(cache, 'old')
    const reading = Promise.withResolvers<CachedAnswer>()
    const early = asked(cache, '', { key: 'other', fill: () => reading.promise })
    cache.down()
    expect(await asked(cache, 'now')).toEqual(['now', 'made'])
    expect(await asked(cache, 'now')).toEqual(['now', 'made'])
    cache.up()
    reading.resolve(anAnswer('from before'))
    await early
    expect(await asked(cache, 'again', { key: 'other' })).toEqual(['again', 'made'])
    expect(await asked(cache, 'again')).toEqual(['again', 'made'])
    expect(await asked(cache, '')).toEqual(['again', 'cached'])
  })
})

interface Protocol {
  readonly protocol: string
  readonly open: (redis: TestRedis) => RedisClient
  readonly modes: readonly RedisMode[]
}
const protocols: readonly Protocol[] = [
  { protocol: 'REST', open: createUpstashRedis, modes: ['fail', 'refuse', 'garbage', 'hang'] },
  { protocol: 'its own protocol', open: ({ plainUrl }) => createPlainRedis(plainUrl), modes: ['refuse', 'hang'] },
]

describe.skipIf(!hasRedis).each(protocols)('over processes, in Redis by $protocol', ({ open, modes }) => {
  let redis: TestRedis
  const clients = new AsyncDisposableStack()
  const secret = randomBytes(32)
  beforeAll(async () => void (redis = await testRedis()))
  afterAll(async () => {
    await clients.disposeAsync()
    await redis[Symbol.asyncDispose]()
  })
  // A name of its own for each test: what one sent late is none of the next one's.
  let version = 0
  beforeEach(() => {
    redis.set('pass')
    version += 1
  })
  const settings = () => ({
    redis: createGuardedRedis(clients.adopt(open(redis), client => client.close())),
    secret,
    version: String(version),
    ttlSeconds: 60,
  })

  /** A process that hears of commits, and whose own drop of everything is done. */
  async function process(): Promise<ProcessCache> {
    const shared = createRedisLevel(settings())
    const cache = createAnswerCache({ ttlSeconds: 60, shared })
    cache.up()
    await expect.poll(async () => (await shared.read('nothing')).epoch).toBeGreaterThan(0)
    return cache
  }
  const stored = async () => {
    const keys = await redis.send('KEYS', `answers:{${version}}:entry:*`)
    return Array.isArray(keys) ? keys.map(String) : []
  }

  it('what one made the other finds, with its age', async () => {
    const [a, b] = [await process(), await process()]
    expect(await asked(a, 'Ölig 00123')).toEqual(['Ölig 00123', 'made'])
    await expect.poll(stored).toHaveLength(1)
    expect(await asked(b, '')).toEqual(['Ölig 00123', 'cached'])
    expect(b.counts).toMatchObject({ shared: 1, miss: 0 })
    expect(await asked(b, '')).toEqual(['Ölig 00123', 'cached'])
    expect(b.counts).toMatchObject({ hit: 1 })
  })

  it('what ends by itself is shared where no copy of it can be given after its end', async () => {
    const a = await process()
    const ending = (key: string, inSeconds: number) => ({
      key,
      fill: async () => ({ ...anAnswer(key), endsAt: Date.now() + inSeconds * 1_000 }),
    })
    await asked(a, '', ending('soon', 100))
    await asked(a, '', ending('in a month', 30 * 86_400))
    await expect.poll(stored).toEqual([`answers:{${version}}:entry:in a month`])
  })

  it('what one drops the other does not find, also if it was stored after the drop', async () => {
    const [a, b] = [await process(), await process()]
    const reading = Promise.withResolvers<CachedAnswer>()
    const epoch = async () => Number(await redis.send('GET', `answers:{${version}}:epoch`))
    const before = await epoch()
    const early = asked(a, '', { fill: () => reading.promise })
    // Until a's look into Redis is over, it has not begun to read.
    await expect.poll(() => a.counts.miss).toBe(1)
    // b hears of the commit first; a has not heard yet.
    b.invalidate(['list:products'])
    await expect.poll(epoch).toBeGreaterThan(before)
    reading.resolve(anAnswer('old'))
    await early
    await expect.poll(stored).toHaveLength(1)
    expect(await asked(b, 'new')).toEqual(['new', 'made'])
  })

  it('a flipped byte, a moved value, a wrong epoch and no value at all are misses', async () => {
    const a = await process()
    await asked(a, 'lamps of oak', { key: 'lamps' })
    await asked(a, 'chairs of elm', { key: 'chairs' })
    await expect.poll(stored).toHaveLength(2)
    const [lamps = '', chairs = ''] = (await stored()).toSorted().toReversed()
    const value = String(await redis.send('HGET', lamps, 'value'))
    const spoilt = async (field: string, text: string) => {
      await redis.send('HSET', lamps, field, text)
      expect(await asked(await process(), 'made', { key: 'lamps' })).toEqual(['made', 'made'])
    }
    for (const at of [0, 50, value.length - 20]) {
      const flipped = String.fromCodePoint(value.charCodeAt(at) ^ 1)
      await spoilt('value', value.slice(0, at) + flipped + value.slice(at + 1))
    }
    await spoilt('value', String(await redis.send('HGET', chairs, 'value')))
    await spoilt('value', '')
    await spoilt('tags', 'all')
    await spoilt('epoch', '9007199254740991')
  })

  it('a Redis that lost everything is a miss; one of another version or secret shares nothing', async () => {
    const [a, b] = [await process(), await process()]
    await asked(a, 'lamps')
    await expect.poll(stored).toHaveLength(1)
    await redis.send('FLUSHALL')
    expect(await asked(b, 'again')).toEqual(['again', 'made'])
    for (const other of [{ version: 'other' }, { secret: randomBytes(32) }]) {
      const shared = createRedisLevel({ ...settings(), ...other })
      expect((await shared.read('key')).entry).toBeUndefined()
    }
  })

  it.each(modes)(
    'a Redis that goes to %s costs at most 100 ms a call and five calls, and is left alone then',
    async mode => {
      const cache = await process()
      redis.set(mode)
      for (let index = 0; index < 6; index += 1) {
        expect(await asked(cache, 'made', { key: `key ${index}` })).toEqual(['made', 'made'])
      }
      expect(cache.isSharedOff).toBe(true)
      const before = redis.asked()
      expect(await asked(cache, 'made', { key: 'key 7' })).toEqual(['made', 'made'])
      cache.invalidate(['list:products'])
      expect(redis.asked()).toBe(before)
      // Once is enough: the way back is the same.
      if (mode !== 'hang') return
      redis.set('pass')
      let index = 10
      const isStoring = async () => {
        await asked(cache, 'made', { key: `key ${(index += 1)}` })
        return (await stored()).length
      }
      await expect.poll(isStoring).toBeGreaterThan(0)
    },
  )

  it('what was dropped while Redis was away is not found there when it is back', async () => {
    const [a, b] = [await process(), await process()]
    await asked(a, 'old')
    await expect.poll(stored).toHaveLength(1)
    redis.set(modes[0] ?? 'refuse')
    a.invalidate(['list:products'])
    b.invalidate(['list:products'])
    expect(await asked(b, 'new')).toEqual(['new', 'made'])
    redis.set('pass')
    b.down()
    b.up()
    for (let time = 0; time < 20; time += 1) {
      const [text] = await asked(b, 'newer')
      expect(text).not.toBe('old')
      b.invalidate(['product:1'])
    }
  })
})
