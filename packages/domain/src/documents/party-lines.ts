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

/** A postal address as it stands on a parcel. */
export const addressLines = (address: PostalAddress | null, locale: DocumentLocale): readonly string[] =>
  address === null
    ? []
    : present([
        address.fullName,
        `${address.street} ${address.house}`,
        `${address.postalCode} ${address.city}`,
        address.region,
        countryName(address.country, locale),
        address.phone,
      ])
