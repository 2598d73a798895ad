import type { PostalAddress } from './address.ts'

/** The fields of an address that name its place. */
export type PlaceField = 'street' | 'house' | 'city' | 'region' | 'postalCode'

const codesOf = (text: string): readonly string[] => text.split(' ')

/** Countries where the number of the house stands before its street. */
const numberFirst: ReadonlySet<string> = new Set(
  codesOf('AU BL CA FR GB GF GG GI GP IE IM IN JE LU MC MF MQ MT NC NZ PF PH PM RE SG TH US WF YT ZA'),
)

/** Where the street stands among the lines of a place. */
const street = 'street house'

/**
 * Lines of a place, separated by `|`, in countries with an order of their own; those without a street have it above. What
 * stands between two fields is left out where one of them is. Source: formats of libaddressinput in Latin script.
 */
const layouts: readonly (readonly [lines: string, countries: string])[] = [
  ['city region postalCode', 'AS AU CA CC CX FM HM MH MP NF PR PW UM VI'],
  ['city, region postalCode', 'BB SO TW US'],
  ['city region|postalCode', 'CU'],
  ['city postalCode|region', 'BH BM BN BT GU IL IN JO KH LB LS MT MV NG NP NZ PE SA SG VC'],
  ['city postalCode region', 'PG'],
  ['city postalCode, region', 'VE'],
  ['city - postalCode|region', 'BD'],
  ['city-postalCode|region', 'PK'],
  ['city, postalCode|region', 'MM'],
  ['city-region|postalCode', 'BR'],
  ['city, region|postalCode', 'BS HN IQ JP KN'],
  ['city, region, postalCode', 'CO'],
  ['city|region postalCode', 'ID KY MN TH VN'],
  ['city|region, postalCode', 'CN KP'],
  ['city|region|postalCode', 'AC AF AI EG FK GB GG GI IE IM IO JE KE KR LK NA PN RU SD SH SZ TA TC TT UA VG ZA'],
  ['region|city, postalCode', 'LV'],
  ['region, city|postalCode', 'CR'],
  ['postalCode city region', 'EE ES IT LT MZ PF UY'],
  ['postalCode city, region', 'MX'],
  ['postalCode city/region', 'TR'],
  ['postalCode region city', 'RO'],
  ['city|postalCode region', 'PH'],
  ['postalCode|city|region', 'AL AM EC MU OM'],
  ['postalCode|city, region', 'NI'],
  ['postalCode, city|region', 'BY'],
  ['postalCode- city|region', 'GT'],
  ['postalCode-city|region', 'SV'],
  [`city|${street}|postalCode|region`, 'HU'],
  [`region|city|${street}|postalCode`, 'IR'],
]
const layoutByCountry: ReadonlyMap<string, string> = new Map(
  layouts.flatMap(([lines, countries]) => codesOf(countries).map(code => [code, lines] as const)),
)

/** A line of a layout: its fields, and what stands before each of them but the first. */
type Line = readonly { readonly field: PlaceField; readonly before: string }[]

const fieldOf: ReadonlyMap<string, PlaceField> = new Map(
  (['street', 'house', 'city', 'region', 'postalCode'] as const).map(field => [field, field]),
)

function lineOf(pattern: string): Line {
  const parts = pattern.matchAll(/(\W*)(\w+)/g)
  return Array.from(parts).flatMap(([, before = '', name = '']) => {
    const field = fieldOf.get(name)
    return field === undefined ? [] : [{ field, before }]
  })
}

function placeLayout(country: string): readonly Line[] {
  const lines = layoutByCountry.get(country) ?? 'postalCode city|region'
  const whole = lines.includes(street) ? lines : `${street}|${lines}`
  const ordered = numberFirst.has(country) ? whole.replace(street, 'house street') : whole
  return ordered.split('|').map(lineOf)
}

/** The fields of a place in the order in which a country writes them. */
export const placeFields = (country: string): readonly PlaceField[] =>
  placeLayout(country).flatMap(line => line.map(({ field }) => field))

const countryNames = new Map<string, Intl.DisplayNames>()

/** The name of a country in a language: DE is Germany in English. A code without a name is returned as it is. */
export function countryName(code: string, locale: string): string {
  const names = countryNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  countryNames.set(locale, names)
  return names.of(code) ?? code
}

/** Where an address is, by line in the order of its country, which ends it in the given language. */
export function placeLines(address: PostalAddress, locale: string): readonly string[] {
  const lines = placeLayout(address.country).map(line => {
    let written = ''
    for (const { field, before } of line) {
      const text = address[field]?.trim() ?? ''
      if (text !== '') written += written === '' ? text : before + text
    }
    return written
  })
  return [...lines.filter(line => line !== ''), countryName(address.country, locale)]
}

/** A postal address as it stands on a parcel: name, place, country in the given language, phone. */
export const addressLines = (address: PostalAddress, locale: string): readonly string[] =>
  [address.fullName, ...placeLines(address, locale), address.phone].filter(line => line.trim() !== '')
