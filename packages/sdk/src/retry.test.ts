import { errors, isErrorCode } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { AtelierError, type Code, sdkError } from './errors.ts'
import { retryLimits, retryWait } from './retry.ts'

const failed = (code: Code, retryAfterSeconds?: number) => ({
  error: new AtelierError(code, { message: code, retryAfterSeconds }),
  attempts: 1,
  leftMs: 30_000,
  random: 0.5,
})

describe('when to send again', () => {
  it('repeats exactly the codes the list marks, a broken network and a missed answer', () => {
    const repeated = Object.keys(errors)
      .filter(isErrorCode)
      .filter(code => retryWait(failed(code)) !== undefined)
    const marked = Object.entries(errors).flatMap(([code, entry]) => ('retryable' in entry ? [code] : []))
    expect(repeated).toEqual(marked)
    expect(retryWait({ ...failed('INTERNAL'), error: sdkError('NETWORK_ERROR') })).toBeDefined()
    expect(retryWait({ ...failed('INTERNAL'), error: sdkError('DEADLINE_EXCEEDED') })).toBeDefined()
    expect(retryWait({ ...failed('INTERNAL'), error: sdkError('ABORTED') })).toBeUndefined()
    expect(retryWait({ ...failed('INTERNAL'), error: sdkError('INVALID_RESPONSE') })).toBeUndefined()
  })

  it('waits a random part of a range that doubles, three times at most', () => {
    const waits = [1, 2, 3, 4].map(attempts => retryWait({ ...failed('OVERLOADED'), attempts, random: 1 }))
    expect(waits).toEqual([200, 400, 800, undefined])
    expect(retryWait({ ...failed('OVERLOADED'), random: 0 })).toBe(0)
    expect(retryLimits.retries).toBe(3)
  })

  it('waits no less than Retry-After says', () => {
    expect(retryWait({ ...failed('RATE_LIMITED', 2), random: 0 })).toBe(2_000)
  })

  it('gives up at once when the deadline comes before the next attempt', () => {
    expect(retryWait({ ...failed('RATE_LIMITED', 60) })).toBeUndefined()
  })
})
