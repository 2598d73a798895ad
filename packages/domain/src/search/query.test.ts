import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.ts'

const termsOf = (q: string) => parseQuery(q).terms.map(({ words, isBegun }) => words.join('+') + (isBegun ? '*' : ''))

describe('a query', () => {
  it.each([
    ['every word is wanted and may be a beginning', 'Oak  lam ', ['oak*', 'lam*']],
    ['quotes of any kind hold words together', '«desk lamp» oak', ['desk+lamp', 'oak*']],
    ['a quote may stay open', 'oak "desk lamp', ['oak*', 'desk+lamp']],
    ['case and accents count for nothing, ё is е and й is itself', 'ЁЛКА Café Йод', ['елка*', 'cafe*', 'йод*']],
    ['what is no letter and no digit separates', 'ash/oak', ['ash*', 'oak*']],
    ['a piece with digits is one part number', 'NV-10042/b', ['nv+10042+b*']],
    ['× and x between digits and № separate', '20×30 4 х 5 №7', ['20', '30', '4', '5', '7']],
    ['ß is ss, and ς is σ', 'Größe ΦΑΚΟΣ φακός', ['grosse*', 'φακοσ*', 'φακοσ*']],
    ['a number in one character is a number of its own', '1½ 10² m² ①②', ['1+1+2*', '10+2*', 'm2', '1', '2']],
    ['what shows nothing is nothing', 'Tisch\u{AD}lampe ab\u{200B}cd', ['tischlampe*', 'abcd*']],
    ['one letter begins too much to be unfinished', 'oak l', ['oak*', 'l']],
    ['two digits do so too', 'oak 10', ['oak*', '10']],
    ['operators of other languages are words, or nothing', 'a & b | !c:* <-> (d)', ['a', 'b', 'c', 'd']],
  ])('%s', (_, q, terms) => {
    expect(termsOf(q)).toEqual(terms)
  })

  it('spells a part number in other ways, with Latin letters for those that look alike', () => {
    expect(parseQuery('10W-40').terms[0]?.spellings).toEqual([['10w40'], ['10', 'w', '40']])
    expect(parseQuery('ОС-90').terms[0]?.spellings).toEqual([['oc90'], ['oc', '90']])
  })

  it('leaves out what follows a minus, unless it is a number', () => {
    const query = parseQuery('lamp -metal -"red paint" -5 x-ray')
    expect(query.without.map(({ words }) => words)).toEqual([['metal'], ['red', 'paint']])
    expect(query.terms.map(({ words }) => words)).toEqual([['lamp'], ['5'], ['x'], ['ray']])
  })

  it('is read as one part number too, without what stands between its digits', () => {
    expect(
      ['0 242 229-699', 'NV.100/42', 'Ё1-2', 'ABC', 'oak lamp', '--', 'a'].map(q => parseQuery(q).numberKey),
    ).toEqual(['0242229699', 'nv10042', 'e12', 'abc', '', '', ''])
  })

  it('holds few words of letters and digits, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.string({ unit: 'grapheme', maxLength: 500 }),
    )
    fc.assert(
      fc.property(text, q => {
        const { terms, without, numberKey } = parseQuery(q)
        const words = [...terms, ...without].flatMap(term => term.words)
        expect(terms.length + without.length).toBeLessThanOrEqual(24)
        for (const word of words) expect(word).toMatch(/^[\p{Alphabetic}\p{Nd}]{1,128}$/u)
        expect(numberKey).toMatch(/^[\p{Alphabetic}\p{Nd}]*$/u)
      }),
    )
  })
})
