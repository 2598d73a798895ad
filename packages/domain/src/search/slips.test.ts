import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.ts'
import { corrected, nearestTo, slipsBetween, wordsToCheck } from './slips.ts'

describe('slips of the pen', () => {
  it.each([
    ['brkae', 'brake', 1],
    ['brke', 'brake', 1],
    ['brrake', 'brake', 1],
    ['brabe', 'brake', 1],
    ['brake', 'brake', 0],
    ['свечя', 'свеча', 1],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips)
  })

  it('are as many from either side, and none only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ё', '😀'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a))
        expect(slipsBetween(a, b) === 0).toBe(a === b)
      }),
    )
  })

  it('are forgiven once, twice in long words, and the nearest words count', () => {
    expect(nearestTo('brkae', ['brake', 'bracket', 'rake'])).toEqual(['brake'])
    expect(nearestTo('comprsesor', ['compressor'])).toEqual(['compressor'])
    expect(nearestTo('lmaps', ['oaks'])).toEqual([])
  })

  it('are looked for in words alone: numbers and short words stay', () => {
    const query = parseQuery('brkae nv1004 oak')
    expect(wordsToCheck(query)).toEqual(['brkae'])
    expect(corrected(query, ['brake'])?.terms.map(term => term.meant ?? term.words)).toEqual([
      ['brake'],
      ['nv1004'],
      ['oak'],
    ])
    expect(corrected(parseQuery('brake'), ['brake', 'brace'])).toBeUndefined()
  })
})
