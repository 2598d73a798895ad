import { expect, it } from 'vitest'
import { Amount } from './prices.ts'

it.each([2 ** 53, 10_000_000_001, -1, 1.5, '1e3', '1', '', null, Number.NaN, Number.POSITIVE_INFINITY])(
  'R6: %j is no amount',
  value => expect(Amount.safeParse(value).success).toBe(false),
)

it.each([0, 1, 10_000_000_000])('%i is an amount', value => expect(Amount.parse(value)).toBe(value))
