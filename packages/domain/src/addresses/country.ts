/** Codes that CLDR names although ISO 3166-1 assigns no country to them. */
const reserved: ReadonlySet<string> = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
])
/** Made at its first use: loading it takes 70 ms, which no start should wait for. */
let names: Intl.DisplayNames | undefined

/** Whether a code is a country of ISO 3166-1 alpha-2, or XK for Kosovo. UK, SU and other old codes are none. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  !reserved.has(code) &&
  new Intl.Locale(`und-${code}`).region === code &&
  (names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })).of(code) !== undefined

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Every country that {@link isCountry} takes, in the order of its code: what apps offer for choice. */
export const listCountries = (): readonly string[] =>
  letters.flatMap(first => letters.map(second => first + second)).filter(isCountry)

/** Countries whose post uses no codes. Source: the Universal Postal Union and the address data of libaddressinput. */
export const countriesWithoutPostalCodes: readonly string[] = (
  'AE AG AO AW BF BI BJ BO BS BW CD CF CG CI CK CM CW DJ DM ER FJ GA GD GM GQ GY HK JM KI KM KN KP LY ML MO MR MW NR NU ' +
  'QA RW SB SC SL SR ST SX SY TD TF TG TK TL TO TV UG VU YE ZW'
).split(' ')

export const postalCodeMissing = "'postal_code' must not be empty in this country"
/** Whether an address has the postal code that its country wants. */
export const hasPostalCodeOf = ({
  country,
  postalCode,
}: {
  readonly country: string
  readonly postalCode: string
}): boolean => postalCode.trim() !== '' || countriesWithoutPostalCodes.includes(country)
