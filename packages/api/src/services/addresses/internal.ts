import { type Address, addressFieldsOf } from '@atelier/domain/addresses'
import type { AddressOutput } from '../../schemas/addresses.ts'
import type { RecordKind } from '../internal/change.ts'

export const addressRecord = {
  resource: 'address',
  about: ({ id }: Address) => ({ addressId: id }),
  fields: addressFieldsOf,
  ownerId: ({ userId }: Address) => userId,
} satisfies RecordKind<Address>

/** Without the owner, who is the caller. */
export const toAddressOutput = ({ userId: _owner, ...address }: Address): AddressOutput => address
