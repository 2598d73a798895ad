import { describe, expect, it } from 'vitest'
import { millisecondsOf, timestampOf } from '../shared/clock.ts'
import { afterAttempt, outcomeOfStatus, retryAfterOf } from './after-attempt.ts'
import { webhookRules } from './webhook-endpoint.ts'

const now = Date.parse('2026-03-01T09:00:00Z')
const failure = { status: null, error: 'timeout' } as const
const base = { deliveryId: 0, attempts: 1, outcome: failure, failingSince: null, now }
const days = (count: number) => timestampOf(now - count * 86_400_000)

describe('an attempt', () => {
  it('that was answered with 2xx settles the delivery, and the endpoint fails no longer', () => {
    for (const status of [200, 201, 204, 299]) {
      const after = afterAttempt({ ...base, outcome: outcomeOfStatus(status), failingSince: days(4) })
      expect(after).toEqual({ state: 'delivered', nextAttemptAt: null, failingSince: null, disable: null })
    }
  })

  it('that failed is followed by the next one of the schedule, and the last by none', () => {
    const waits = webhookRules.waitSeconds.map((_, made) => {
      const { nextAttemptAt } = afterAttempt({ ...base, attempts: made + 1 })
      return nextAttemptAt === null ? null : (millisecondsOf(nextAttemptAt) - now) / 1000
    })
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, null])
    const sum = waits.reduce<number>((all, wait) => all + (wait ?? 0), 0)
    expect(sum / 86_400).toBeGreaterThan(3)
  })

  it('waits up to a tenth longer, by the delivery', () => {
    const nexts = Array.from({ length: 50 }, (_, deliveryId) => {
      const { nextAttemptAt } = afterAttempt({ ...base, deliveryId, attempts: 2 })
      return millisecondsOf(nextAttemptAt ?? '') - now
    })
    expect(new Set(nexts).size).toBeGreaterThan(40)
    expect(Math.min(...nexts)).toBe(300_000)
    expect(Math.max(...nexts)).toBeLessThan(330_000)
  })

  it.each([301, 302, 400, 401, 404, 429, 500, 503])('answered with %i failed', status => {
    expect(afterAttempt({ ...base, outcome: outcomeOfStatus(status) })).toMatchObject({
      state: 'pending',
      disable: null,
    })
  })

  it('that asks to be left alone is followed no sooner, for a day at most, and never sooner than by the schedule', () => {
    const wait = (retryAfterSeconds: number, attempts = 1) => {
      const { nextAttemptAt } = afterAttempt({ ...base, attempts, outcome: { ...failure, retryAfterSeconds } })
      return (millisecondsOf(nextAttemptAt ?? '') - now) / 1000
    }
    expect([wait(3_600), wait(1), wait(1, 2), wait(10 ** 9)]).toEqual([3_600, 5, 300, 86_400])
  })

  it.each([
    [503, '120', 120],
    [429, 'Sun, 01 Mar 2026 09:10:00 GMT', 600],
    [429, 'Sun, 01 Mar 2026 08:00:00 GMT', 0],
    [500, '120', undefined],
    [503, '', undefined],
    [503, '-1', undefined],
    [503, '1e9', undefined],
    [503, 'soon', undefined],
  ])('answered with %i and Retry-After: %s asks for %s', (status, header, seconds) => {
    expect(retryAfterOf(status, header, now)).toBe(seconds)
  })

  it('answered with 410 ends the endpoint', () => {
    const after = afterAttempt({ ...base, outcome: outcomeOfStatus(410) })
    expect(after).toMatchObject({ state: 'failed', nextAttemptAt: null, disable: 'gone' })
  })

  it('that fails five days after the first failure ends the endpoint, and a moment earlier does not', () => {
    expect(afterAttempt({ ...base, failingSince: days(5) }).disable).toBe('failing')
    expect(afterAttempt({ ...base, failingSince: days(5), now: now - 1 }).disable).toBeNull()
  })

  it('keeps the time of the first failure', () => {
    expect(afterAttempt({ ...base, failingSince: days(2) }).failingSince).toBe(days(2))
    expect(afterAttempt(base).failingSince).toBe(timestampOf(now))
  })
})
