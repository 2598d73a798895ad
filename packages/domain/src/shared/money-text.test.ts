import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, minorUnitsOf } from './money-text.ts'

describe('money as a decimal', () => {
  it.each([
    [1990, 'EUR', '19.90'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [-1234, 'EUR', '-12.34'],
    [500, 'JPY', '500'],
    [1234, 'KWD', '1.234'],
    [1990, 'HUF', '19.90'],
    [1990, 'COP', '19.90'],
    [1234, 'IQD', '1.234'],
    [12345, 'CLF', '1.2345'],
    [10_000_000_000, 'RUB', '100000000.00'],
  ])('%d %s is %s', (amount, currency, text) => expect(decimalOf(amount, currency)).toBe(text))

  it.each(['', '1,5', '1e3', ' 1', '1.', '.5', '0x1', '1.999', '99999999999999', 'NaN'])(
    '%j is no amount of euros',
    text => expect(minorUnitsOf(text, 'EUR')).toBeUndefined(),
  )

  it('comes back as the same minor units', () => {
    const currencies = constantFrom('EUR', 'RUB', 'JPY', 'KWD')
    assert(
      property(integer({ min: -1e12, max: 1e12 }), currencies, (amount, currency) => {
        expect(minorUnitsOf(decimalOf(amount, currency), currency)).toBe(amount)
      }),
    )
  })

  it('takes fewer digits, and more when they are noughts', () => {
    expect(minorUnitsOf('19.9', 'EUR')).toBe(1990)
    expect(minorUnitsOf('19', 'EUR')).toBe(1900)
    expect(minorUnitsOf('19.900', 'EUR')).toBe(1990)
  })
})
