import type { PostalAddress } from '@atelier/sdk'

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

/** Country codes of ISO 3166-1 that the platform has names for; the likely ones of the language come first. */
export function countriesOf(locale: string): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return codes
    .split(' ')
    .map(code => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'
