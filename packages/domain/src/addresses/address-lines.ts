import type { PostalAddress } from './address.ts'

/** The fields of an address that name its place. */
export type PlaceField = 'street' | 'house' | 'city' | 'region' | 'postalCode'

const codesOf = (text: string): readonly string[] => text.split(' ')

/** Countries where the number of the house stands before its street. */
const numberFirst: ReadonlySet<string> = new Set(
  codesOf('AU BL CA FR GB GF GG GI GP IE IM IN JE LU MC MF MQ MT NC NZ PF PH PM RE SG TH US WF YT ZA'),
)

/** The fields of each line. */
type Layout = readonly (readonly PlaceField[])[]

/** What stands below the street where the post of a country has an order of its own. Source: formats of libaddressinput. */
const layouts: readonly (readonly [countries: string, below: Layout])[] = [
  ['AU CA US', [['city', 'region', 'postalCode']]],
  ['IN NZ SG', [['city', 'postalCode'], ['region']]],
  ['GB GG GI IE IM JE RU UA ZA', [['city'], ['region'], ['postalCode']]],
]
const layoutByCountry: ReadonlyMap<string, Layout> = new Map(
  layouts.flatMap(([countries, below]) => codesOf(countries).map(code => [code, below] as const)),
)
const codeBeforeCity: Layout = [['postalCode', 'city'], ['region']]

const placeLayout = (country: string): Layout => [
  numberFirst.has(country) ? ['house', 'street'] : ['street', 'house'],
  ...(layoutByCountry.get(country) ?? codeBeforeCity),
]

/** The fields of a place in the order in which a country writes them. */
export const placeFields = (country: string): readonly PlaceField[] => placeLayout(country).flat()

const countryNames = new Map<string, Intl.DisplayNames>()

/** The name of a country in a language: DE is Germany in English. A code without a name is returned as it is. */
export function countryName(code: string, locale: string): string {
  const names = countryNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  countryNames.set(locale, names)
  return names.of(code) ?? code
}

/** Where an address is, by line in the order of its country, which ends it in the given language. */
export function placeLines(address: PostalAddress, locale: string): readonly string[] {
  // Only the United States put a comma behind the city.
  const written = address.country === 'US' ? { ...address, city: `${address.city},` } : address
  const lines = placeLayout(address.country).map(fields =>
    fields
      .map(field => written[field]?.trim())
      .filter(Boolean)
      .join(' '),
  )
  return [...lines.filter(line => line !== ''), countryName(address.country, locale)]
}

/** A postal address as it stands on a parcel: name, place, country in the given language, phone. */
export const addressLines = (address: PostalAddress, locale: string): readonly string[] =>
  [address.fullName, ...placeLines(address, locale), address.phone].filter(line => line.trim() !== '')
