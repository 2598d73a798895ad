import type { Page, PageRequest } from '../shared/page.ts'
import type { Patch } from '../shared/rows.ts'
import type { Address, AddressFields } from './address.ts'

/** The owner is part of every condition: another user's address is not found. */
export interface OwnAddress {
  readonly id: number
  readonly userId: number
}

export interface AddressReader {
  /** The oldest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(userId: number, page: PageRequest): Promise<Page<Address>>
  find(by: OwnAddress): Promise<Address | undefined>
}

export interface AddressRepository extends AddressReader {
  /** Locks the user's address book, so that one default stands; answers the number of entries. */
  lockBook(userId: number): Promise<number>
  lock(by: OwnAddress): Promise<Address | undefined>
  insert(userId: number, fields: AddressFields): Promise<Address>
  /** Of a locked row; raises its version. */
  update(id: number, patch: Patch<AddressFields>): Promise<Address>
  /** Of a locked book: no entry is the default, before another becomes it. */
  clearDefault(userId: number): Promise<void>
  delete(id: number): Promise<void>
}
