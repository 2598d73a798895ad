import type { Timestamp } from '../shared/clock.ts'

/** Where goods or documents go, as carts and orders keep it. */
export interface PostalAddress {
  readonly fullName: string
  readonly phone: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string | null
  readonly city: string
  readonly street: string
  readonly house: string
  readonly postalCode: string
}

/** An entry of a user's address book. */
export interface Address extends PostalAddress {
  readonly id: number
  readonly userId: number
  /** At most one a user. */
  readonly isDefault: boolean
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type AddressFields = PostalAddress & Pick<Address, 'isDefault'>

export const addressFieldsOf = (address: Address): AddressFields => ({
  fullName: address.fullName,
  phone: address.phone,
  country: address.country,
  region: address.region,
  city: address.city,
  street: address.street,
  house: address.house,
  postalCode: address.postalCode,
  isDefault: address.isDefault,
})

/** Entries of one user. */
export const maxAddresses = 100
