import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, marksOf } from './marks.ts'
import { plainTextOf } from './plain-text.ts'
import { parseQuery } from './query.ts'

const marked = (text: string, q: string) =>
  marksOf(text, parseQuery(q))
    .toReversed()
    .reduce((shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text)

describe('marks', () => {
  it.each([
    ['Oak desk lamp', 'LAMP oak', '[Oak] desk [lamp]'],
    ['Bracket for brakes', 'brake', 'Bracket for [brakes]'],
    ['Свечи зажигания', 'свеча зажиг', '[Свечи] [зажигания]'],
    ['Ёлка, café', 'елка cafe', '[Ёлка], [café]'],
    ['Cross number 0 242 229 699 B', '0242229699', 'Cross number [0 242 229 699] B'],
    ['<script>alert(1)</script> lamp', 'script', '<[script]>alert(1)</[script]> lamp'],
    ['Pipe 1½" of copper', '1 1/2', 'Pipe [1½]" of copper'],
    ['Panel 20x30', '20×30', 'Panel [20x30]'],
    ['Tisch\u{AD}lampe', 'tischlampe', '[Tisch\u{AD}lampe]'],
    ['5 m² of ΦΑΚΟΣ', 'm2 φακός', '5 [m²] of [ΦΑΚΟΣ]'],
    ['Nothing', 'lamp', 'Nothing'],
  ])('of %s, looked for by %s', (text, q, expected) => {
    expect(marked(text, q)).toBe(expected)
  })

  it('lie in the text, in order and apart, whatever text and query are', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'é', 'e\u0301', ' ', '-', '1', '😀', '<', 'ﬁ'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(text, text, (title, q) => {
        let last = -1
        for (const { start, end } of marksOf(title, parseQuery(q))) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(title.length)
      }),
    )
  })
})

describe('an excerpt', () => {
  it('is the text around what was looked for, without tags', () => {
    const html = `<p>${'Oak and ash. '.repeat(30)}</p><p>A <b>lamp</b> &lt;b&gt; &amp; more</p><p>${'Elm. '.repeat(80)}</p><im`
    const excerpt = excerptOf(plainTextOf(html), parseQuery('lamp'))
    expect(excerpt?.text).toContain('A lamp <b> & more')
    expect(excerpt?.text.length).toBeLessThanOrEqual(160)
    expect(excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['lamp'])
  })

  it.each([
    ['<p>Lamp, <del>12</del> 9 EUR</p>', 'Lamp, 9 EUR'],
    ['<p>Lamp 9 EUR, <del>12 E', 'Lamp 9 EUR,'],
    ['<p>A <dl>lamp</dl> for delivery</p>', 'A lamp for delivery'],
  ])('of %s leaves out what is struck out', (html, text) => {
    expect(excerptOf(plainTextOf(html), parseQuery('lamp'))?.text).toBe(text)
  })

  it('is not there where nothing of it is', () => {
    expect(excerptOf('Oak', parseQuery('lamp'))).toBeUndefined()
  })
})
