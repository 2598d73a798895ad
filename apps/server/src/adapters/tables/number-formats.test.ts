import { describe, expect, it } from 'vitest'
import { numberFormatOf, numberFormatOfId, paddedNumber } from './number-formats.ts'

describe('a number format', () => {
  it.each([
    'yyyy-mm-dd',
    'dd\\.mm\\.yyyy',
    '[$-409]d\\-mmm\\-yy;@',
    '[h]:mm:ss',
    '[ss].00',
    'm/d/yy h:mm AM/PM',
    '[$-411]ge"年"m"月"d"日"',
  ])('%s shows a date or a time', code => expect(numberFormatOf(code)).toBe('date'))

  it.each([
    'General',
    'GENERAL;[Red]-General',
    '#,##0.00\\ [$€-407]',
    '#,##0.00 "EUR/day"',
    '#,##0\\ \\d',
    '0',
    '0.00E+00',
    '@',
    '_-* #,##0.00\\ _h_-',
    '[Red]0.0',
    '0" pcs"',
    '"€"\\ #,##0.00',
    '00.0',
    '#,##0.00 "EUR / 100%"',
  ])('%s shows a number', code => expect(numberFormatOf(code)).toBe('plain'))

  it.each(['0%', '0.00%;-0.00%', '[Red]#,##0%', '# ?/?', '# ??/??', '?/8'])('%s shows other digits', code =>
    expect(numberFormatOf(code)).toBe('patterned'),
  )

  it.each(['00000\\-0000', '0000-0000', '"SKU-"000', '[$-419](000)\\ 000\\-0000;@', '00" of "00'])(
    '%s shows other characters among the digits',
    code => expect(numberFormatOf(code)).toBe('patterned'),
  )

  it.each([
    ['0000000000', 10],
    ['00', 2],
    ['000000;-000000', 6],
    ['[$-419]00000', 5],
  ])('%s fills up with zeros', (code, zeros) => expect(numberFormatOf(code)).toEqual({ zeros }))

  it('without a code of its own is known by its id', () => {
    expect([0, 1, 4, 11, 49].map(numberFormatOfId)).toEqual(Array.from({ length: 5 }, () => 'plain'))
    expect([9, 10, 12, 13].map(numberFormatOfId)).toEqual(Array.from({ length: 4 }, () => 'patterned'))
    expect([14, 22, 45, 47].map(numberFormatOfId)).toEqual(Array.from({ length: 4 }, () => 'date'))
  })

  it.each([
    ['451103316', '0451103316'],
    ['-7', '-0000000007'],
    ['12345678901', '12345678901'],
    ['1.5', '1.5'],
  ])('of ten zeros shows %s as %s', (stored, shown) => expect(paddedNumber(stored, 10)).toBe(shown))
})
