import { expect, it } from 'vitest'
import { fromStripeAmount, toStripeAmount } from './stripe-amounts.ts'

it.each<[string, number, number | undefined]>([
  ['EUR', 1990, 1990],
  ['HUF', 1990, 1990],
  ['JPY', 500, 500],
  ['KRW', 500, 500],
  // ISO 4217 gives ISK and UGX no decimals, Stripe two that must be 00.
  ['ISK', 500, 50_000],
  ['UGX', 500, 50_000],
  // The last of three digits must be 0.
  ['KWD', 1_230, 1_230],
  ['KWD', 1_234, undefined],
  // ISO 4217 gives MGA two decimals, Stripe none.
  ['MGA', 50_000, 500],
  ['MGA', 50_050, undefined],
])('%s %i is %s at Stripe, and back', (currency, amount, stripe) => {
  expect(toStripeAmount(amount, currency)).toBe(stripe)
  expect(stripe === undefined ? amount : fromStripeAmount(stripe, currency)).toBe(amount)
})
