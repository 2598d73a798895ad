import type { PostalAddress } from '../addresses/address.ts'
import type { Seller } from '../shop-settings/shop-settings.ts'
import type { DocumentLocale } from './document.ts'
import { documentWords } from './words.ts'

const present = (lines: readonly (string | null)[]): readonly string[] =>
  lines.flatMap(line => (line ?? '').split(/\r\n|\r|\n/)).filter(line => line.trim() !== '')

/** The seller as the heading of a document. */
export function sellerLines(seller: Seller, locale: DocumentLocale): readonly string[] {
  const words = documentWords(locale)
  return present([
    seller.name,
    seller.address,
    seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`,
    seller.phone,
    seller.email,
    seller.bankDetails,
  ])
}

/** The name of a country in the language of the document: DE is Germany; a code without a name stays a code. */
const countryName = (code: string, locale: DocumentLocale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code

/** Countries where the number of the house stands before its street. */
const numberFirst: ReadonlySet<string> = new Set(
  'AU BL CA FR GB GF GG GI GP IE IM IN JE LU MC MF MQ MT NC NZ PF PH PM RE SG TH US WF YT ZA'.split(' '),
)

const streetLine = ({ street, house, country }: PostalAddress): string =>
  numberFirst.has(country) ? `${house} ${street}` : `${street} ${house}`

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' ')

/** The place as the post of its country reads it; elsewhere the code stands before the city. Source: formats of libaddressinput. */
function placeLines({ city, region, postalCode, country }: PostalAddress): readonly (string | null)[] {
  switch (country) {
    case 'US':
      return [`${city}, ${joined(region, postalCode)}`]
    case 'AU':
    case 'CA':
      return [joined(city, region, postalCode)]
    case 'IN':
    case 'NZ':
    case 'SG':
      return [joined(city, postalCode), region]
    case 'GB':
    case 'GG':
    case 'GI':
    case 'IE':
    case 'IM':
    case 'JE':
    case 'ZA':
      return [city, region, postalCode]
    default:
      return [joined(postalCode, city), region]
  }
}

/** A postal address as it stands on a parcel. */
export const addressLines = (address: PostalAddress | null, locale: DocumentLocale): readonly string[] =>
  address === null
    ? []
    : present([
        address.fullName,
        streetLine(address),
        ...placeLines(address),
        countryName(address.country, locale),
        address.phone,
      ])
