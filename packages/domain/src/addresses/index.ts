export { type Address, type AddressFields, addressFieldsOf, maxAddresses, type PostalAddress } from './address.ts'
export { addressLines, countryName, placeFields, type PlaceField, placeLines } from './address-lines.ts'
export { countriesWithoutPostalCodes, hasPostalCodeOf, isCountry, listCountries, postalCodeMissing } from './country.ts'
export type { AddressReader, AddressRepository, OwnAddress } from './ports.ts'
