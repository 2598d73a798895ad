import { AppError, rateLimits } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { createMemoryCounts } from './memory-counts.ts'
import { createRateLimiter } from './rate-limiter.ts'

function aLimiter(factor = 1) {
  const time = { ms: 1_000_000 }
  const clock = { now: () => time.ms }
  const store = createMemoryCounts(clock)
  return { limiter: createRateLimiter({ store, clock, factor }), store, pass: (ms: number) => void (time.ms += ms) }
}

async function takeUntilRefused(take: () => Promise<void>): Promise<{ taken: number; refusal: AppError }> {
  for (let taken = 0; ; taken += 1) {
    try {
      await take()
    } catch (error) {
      if (error instanceof AppError) return { taken, refusal: error }
      throw error
    }
  }
}

describe('createRateLimiter', () => {
  it('lets the limit through, then refuses until the window ends', async () => {
    const { limiter, pass } = aLimiter()
    const { taken, refusal } = await takeUntilRefused(() => limiter.take('link-address', '1.2.3.4'))
    expect(taken).toBe(30)
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED', details: { bucket: 'link-address', retryAfterSeconds: 300 } })
    pass(299_999)
    await expect(limiter.take('link-address', '1.2.3.4')).rejects.toMatchObject({ retryAfterSeconds: 1 })
    pass(1)
    await expect(limiter.take('link-address', '1.2.3.4')).resolves.toBeUndefined()
  })

  it('holds every rule of a bucket at once', async () => {
    const { limiter, pass } = aLimiter()
    await limiter.take('mail-email', 'a@x.com')
    await expect(limiter.take('mail-email', 'a@x.com')).rejects.toMatchObject({ retryAfterSeconds: 60 })
    pass(60_000)
    await expect(limiter.take('mail-email', 'a@x.com')).resolves.toBeUndefined()
  })

  it('counts keys apart', async () => {
    const { limiter } = aLimiter()
    await takeUntilRefused(() => limiter.take('register-address', 'a'))
    await expect(limiter.take('register-address', 'b')).resolves.toBeUndefined()
  })

  it('gives back and forgets', async () => {
    const { limiter } = aLimiter()
    await takeUntilRefused(() => limiter.take('register-address', 'ana'))
    await limiter.giveBack('register-address', 'ana')
    await limiter.giveBack('register-address', 'ana')
    await expect(limiter.take('register-address', 'ana')).resolves.toBeUndefined()
    await limiter.clear('register-address', 'ana')
    expect((await takeUntilRefused(() => limiter.take('register-address', 'ana'))).taken).toBe(5)
  })

  it('S12: after five failures of an account lets one through after 1, 2, 4, 8, then every 15 minutes', async () => {
    const { limiter, pass } = aLimiter()
    const take = () => limiter.take('login-account', 'ana')
    expect((await takeUntilRefused(take)).taken).toBe(5)
    for (const seconds of [60, 120, 240, 480, 900, 900]) {
      await expect(take()).rejects.toMatchObject({ retryAfterSeconds: seconds })
      pass(seconds * 1000 - 1)
      await expect(take()).rejects.toMatchObject({ retryAfterSeconds: 1 })
      pass(1)
      // Many at the same moment: one.
      const tries = await Promise.allSettled(Array.from({ length: 50 }, take))
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
    await limiter.clear('login-account', 'ana')
    expect((await takeUntilRefused(take)).taken).toBe(5)
  })

  it('S12: evaluates at most 15 of 1,000 guesses in 15 minutes, and five of fifty at once', async () => {
    const { limiter, pass } = aLimiter()
    let evaluated = 0
    for (let guess = 0; guess < 1_000; guess += 1) {
      await limiter.take('login-account', 'ana').then(
        () => (evaluated += 1),
        () => {},
      )
      pass(900)
    }
    expect(evaluated).toBe(8)
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => limiter.take('login-account', 'ben')))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('admits exactly the limit of 50 takes at once', async () => {
    const { limiter } = aLimiter()
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => limiter.take('link-address', 'x')))
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(30)
  })

  it('multiplies limits by the factor, and 0 switches them off', async () => {
    const doubled = aLimiter(2)
    expect((await takeUntilRefused(() => doubled.limiter.take('register-address', 'a'))).taken).toBe(10)
    const off = aLimiter(0)
    for (let take = 0; take < 1_000; take += 1) await off.limiter.take('register-address', 'a')
    expect(off.store.size()).toBe(0)
  })

  it('drops windows that have ended', async () => {
    const { limiter, store, pass } = aLimiter()
    for (let key = 0; key < 100; key += 1) await limiter.take('user', String(key))
    pass(20_000)
    await limiter.take('user', 'one more')
    expect(store.size()).toBe(rateLimits.user.length)
  })
})

describe('createMemoryCounts', () => {
  it('counts on from what it learned, until that window ends', () => {
    const time = { ms: 1_000_000 }
    const counts = createMemoryCounts({ now: () => time.ms })
    counts.learn('ana', { taken: 98, resetMs: time.ms + 5_000 })
    expect(counts.add('ana', 1, 10)).toEqual({ taken: 99, resetMs: 1_005_000 })
    time.ms += 5_000
    expect(counts.add('ana', 1, 10)).toEqual({ taken: 1, resetMs: 1_015_000 })
  })
})
