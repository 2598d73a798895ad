export { type Address, type AddressFields, addressFieldsOf, maxAddresses, type PostalAddress } from './address.ts'
export type { AddressReader, AddressRepository, OwnAddress } from './ports.ts'
