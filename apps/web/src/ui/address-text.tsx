import { addressLines, type PostalAddress } from '@atelier/sdk'
import { useLanguage } from '../i18n/words.tsx'

/** An address as it stands on a parcel, line by line in the order of its country. */
export const AddressText = ({ address }: { readonly address: PostalAddress }) => (
  <address>{addressLines(address, useLanguage().locale).join('\n')}</address>
)
