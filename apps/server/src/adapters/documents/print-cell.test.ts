import { expect, it } from 'vitest'
import { printCell } from './print-cell.ts'

it.each([
  [123_456_750, 'RUB', 'en', '1,234,567.50 RUB'],
  [123_456_750, 'RUB', 'ru', '1\u{A0}234\u{A0}567,50 RUB'],
  [1_000, 'JPY', 'en', '1,000 JPY'],
  [1_234_567, 'BHD', 'en', '1,234.567 BHD'],
  [-50, 'EUR', 'en', '-0.50 EUR'],
  [99, 'EUR', 'ru', '0,99 EUR'],
  [Number.MAX_SAFE_INTEGER, 'EUR', 'en', '90,071,992,547,409.91 EUR'],
] as const)('prints %d %s for %s as %s', (...[amount, currency, locale, text]) => {
  expect(printCell({ amount, currency }, { locale })).toBe(text)
})

it('prints moments to the minute and other values as they are', () => {
  expect(printCell('2026-03-01T09:30:00.000000Z', { kind: 'date' })).toBe('2026-03-01 09:30')
  expect([printCell(null), printCell(12_345), printCell('a')]).toEqual(['', '12345', 'a'])
})
