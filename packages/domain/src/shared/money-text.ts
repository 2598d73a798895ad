const digitsOf = new Map<string, number>()

/** Digits after the point of a currency: EUR 2, JPY 0, KWD 3 (ISO 4217 as ICU knows it). */
export function currencyDigits(currency: string): number {
  let digits = digitsOf.get(currency)
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    digitsOf.set(currency, digits)
  }
  return digits
}

/** Minor units as a decimal with a point and no grouping, without ever being a fraction: 1990 EUR is `19.90`. */
export function decimalOf(amount: number, currency: string): string {
  const digits = currencyDigits(currency)
  const sign = amount < 0 ? '-' : ''
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0')
  return digits === 0 ? sign + figures : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`
}

/** A decimal with a point as minor units: `19.9` is 1990 EUR. Undefined: no decimal, or finer than the currency. */
export function minorUnitsOf(decimal: string, currency: string): number | undefined {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,20}))?$/.exec(decimal)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = currencyDigits(currency)
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  if (/[1-9]/.test(fraction.slice(digits))) return undefined
  const amount = Number(whole + kept)
  return Number.isSafeInteger(amount) ? Number(`${sign}${amount}`) : undefined
}
