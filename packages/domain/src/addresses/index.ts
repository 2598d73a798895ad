export { type Address, type AddressFields, addressFieldsOf, maxAddresses, type PostalAddress } from './address.ts'
export { isCountry } from './country.ts'
export type { AddressReader, AddressRepository, OwnAddress } from './ports.ts'
