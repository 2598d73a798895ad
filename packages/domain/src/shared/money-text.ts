/** Digits after the point where ISO 4217 says other than two. `Intl` follows usage instead: it gives HUF, COP and IDR none. */
const digitsOf: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(code => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map(code => [code, 3] as const),
  ...'CLF UYW'.split(' ').map(code => [code, 4] as const),
])

let currencies: ReadonlySet<string> | undefined
/** Whether money of this currency exists or existed; ISO 4217 has codes for no money too, such as XXX. */
export const isCurrency = (code: string): boolean =>
  (currencies ??= new Set(Intl.supportedValuesOf('currency'))).has(code)

/** Digits after the point of a currency by ISO 4217: EUR 2, HUF 2, JPY 0, KWD 3. */
export const currencyDigits = (currency: string): number => digitsOf.get(currency) ?? 2

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
