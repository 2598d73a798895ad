import { currencyDigits } from '@atelier/domain'

/** Currencies whose smallest unit is the unit itself at Stripe. Source: docs.stripe.com/currencies. */
const withoutDecimals: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
)
const withThreeDecimals: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])
/** Two decimals at Stripe that must be 00. */
const inWholeUnits: ReadonlySet<string> = new Set(['ISK', 'UGX'])

const stripeDigits = (currency: string): number =>
  withoutDecimals.has(currency) ? 0 : withThreeDecimals.has(currency) ? 3 : 2

/** What the last digits must be a multiple of. */
const stepOf = (currency: string): bigint =>
  withThreeDecimals.has(currency) ? 10n : inWholeUnits.has(currency) ? 100n : 1n

const scaled = (amount: number, by: number): bigint | undefined => {
  if (by >= 0) return BigInt(amount) * 10n ** BigInt(by)
  const divisor = 10n ** BigInt(-by)
  return BigInt(amount) % divisor === 0n ? BigInt(amount) / divisor : undefined
}

/** Minor units of ISO 4217 as Stripe counts them; undefined: Stripe cannot say this amount. */
export function toStripeAmount(amount: number, currency: string): number | undefined {
  const value = scaled(amount, stripeDigits(currency) - currencyDigits(currency))
  return value !== undefined && value % stepOf(currency) === 0n ? Number(value) : undefined
}

/** Stripe's amount in minor units of ISO 4217, rounded down where ours are coarser. */
export function fromStripeAmount(amount: number, currency: string): number {
  const by = currencyDigits(currency) - stripeDigits(currency)
  return by >= 0 ? amount * 10 ** by : Math.floor(amount / 10 ** -by)
}
