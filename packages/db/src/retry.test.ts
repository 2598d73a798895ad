import { AppError } from '@atelier/domain'
import { describe, expect, it } from 'vitest'
import { retrying } from './retry.ts'

const failing = (times: number, error: Error) => {
  let calls = 0
  const attempt = async () => {
    calls += 1
    if (calls <= times) throw error
    return calls
  }
  return { attempt, calls: () => calls }
}

describe('retrying', () => {
  it('runs contended work anew and undoes what stood before', async () => {
    const { attempt } = failing(3, new AppError('CONTENTION'))
    let undone = 0
    expect(await retrying(attempt, async () => void (undone += 1))).toBe(4)
    expect(undone).toBe(3)
  })

  it('gives up after three retries', async () => {
    const { attempt, calls } = failing(9, new AppError('CONTENTION'))
    await expect(retrying(attempt)).rejects.toMatchObject({ code: 'CONTENTION' })
    expect(calls()).toBe(4)
  })

  it.each([new AppError('OUTCOME_UNKNOWN'), new AppError('DATABASE_UNAVAILABLE'), new Error('ours')])(
    'never repeats what may have happened or cannot mend: %s',
    async error => {
      const { attempt, calls } = failing(1, error)
      await expect(retrying(attempt)).rejects.toBe(error)
      expect(calls()).toBe(1)
    },
  )
})
