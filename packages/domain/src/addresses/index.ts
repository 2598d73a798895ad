export { type Address, type AddressFields, addressFieldsOf, maxAddresses, type PostalAddress } from './address.ts'
export { isCountry, listCountries } from './country.ts'
export type { AddressReader, AddressRepository, OwnAddress } from './ports.ts'
