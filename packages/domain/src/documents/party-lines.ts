import { addressLines } from '../addresses/address-lines.ts'
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

/** A postal address as it stands on a parcel; none where the sale has none. */
export const partyLines = (address: PostalAddress | null, locale: DocumentLocale): readonly string[] =>
  address === null ? [] : present(addressLines(address, locale))
