import { expect, it } from 'vitest'
import { byPlainFetch, bySdk, lostAnswers } from '../_lost-answers.ts'

it('R8: 200 answers lost after their commit, repeated by the SDK: rows = distinct keys', async () => {
  const { rows, told, lost } = await lostAnswers(200, bySdk)
  const naive = await lostAnswers(20, byPlainFetch)
  console.log(`R8 lost answers ${lost}: rows ${rows} of 200 keys; without keys ${naive.rows} rows of 20 writes`)
  expect(lost).toBeGreaterThanOrEqual(200)
  expect({ rows, told }).toEqual({ rows: 200, told: 200 })
  expect(naive.rows).toBeGreaterThan(20)
})
