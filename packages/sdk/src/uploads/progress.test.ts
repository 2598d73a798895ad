import { expect, it } from 'vitest'
import { progressOf } from './progress.ts'

it('tells whole percent from 0 to 100, never a smaller one, and 100 only at the end', () => {
  const reported: number[] = []
  const progress = progressOf(1_000, percent => void reported.push(percent))
  for (const bytes of [10, 10, 500, 200, 505, 1_000]) progress.sent(bytes)
  progress.done()
  expect(reported).toEqual([0, 1, 50, 99, 100])
})
