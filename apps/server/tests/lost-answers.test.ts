import { describe, expect, it } from 'vitest'
import { byPlainFetch, bySdk, lostAnswers } from './_lost-answers.ts'

describe('a write whose answer is lost after its commit', () => {
  it('is repeated by the SDK under one key and makes one row', async () => {
    const { rows, told, lost } = await lostAnswers(20, bySdk)
    expect(lost).toBeGreaterThanOrEqual(20)
    expect({ rows, told }).toEqual({ rows: 20, told: 20 })
  })

  it('makes more rows than writes without a key: the test can fail', async () => {
    const { rows } = await lostAnswers(5, byPlainFetch)
    expect(rows).toBeGreaterThan(5)
  })
})
