import { countries, countryName, type PostalAddress } from '@atelier/sdk'

export type AddressField = keyof PostalAddress
export type AddressDraft = Readonly<Record<AddressField, string>>

export const emptyAddress: AddressDraft = {
  fullName: '',
  phone: '',
  country: '',
  region: '',
  city: '',
  street: '',
  house: '',
  postalCode: '',
}

export const draftOf = (address: PostalAddress): AddressDraft => ({
  fullName: address.fullName,
  phone: address.phone,
  country: address.country,
  region: address.region ?? '',
  city: address.city,
  street: address.street,
  house: address.house,
  postalCode: address.postalCode,
})

/** The address as the API takes it. */
export const postalOf = ({ region, ...rest }: AddressDraft): PostalAddress => ({
  ...rest,
  region: region.trim() === '' ? null : region,
})

/** Every country by its name in a language, in the order of that language. */
export const countriesOf = (locale: string): readonly { readonly code: string; readonly name: string }[] =>
  countries
    .map(code => ({ code, name: countryName(code, locale) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
