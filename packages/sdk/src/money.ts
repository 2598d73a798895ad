import { currencyDigits, decimalOf, minorUnitsOf } from '@atelier/domain'

export { decimalOf, minorUnitsOf }

/** An amount of the API: minor units of a currency. */
export interface Money {
  /** Minor units: 1990 is 19.90 */
  readonly amount: number
  /** ISO 4217 */
  readonly currency: string
}

/**
 * Writes an amount as a language does, with the digits of ISO 4217: `Intl` alone gives some currencies fewer.
 * @example
 * ```ts
 * formatMoney({ amount: 1990, currency: 'EUR' }, 'de') // 19,90 €
 * ```
 */
export function formatMoney({ amount, currency }: Money, locale?: string): string {
  const digits = currencyDigits(currency)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(amount / 10 ** digits)
}
