import type { Patch } from '../shared/rows.ts'
import type { CustomerType, Role } from '../actor.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ProfileLink, User, UserRecord } from './user.ts'

export interface UserFilter {
  /** Part of username or e-mail, any case. */
  readonly q?: string
  readonly role?: Role
  readonly customerType?: CustomerType
}

export interface UserReader {
  find(id: number): Promise<UserRecord | undefined>
  /** By exact username. */
  findByUsername(username: string): Promise<User | undefined>
  /** By id, ascending. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: UserFilter, page: PageRequest): Promise<Page<UserRecord>>
}

export type UserPatch = Patch<{
  readonly username: string
  readonly location: string
  readonly about: string
  readonly aboutHtml: string
  readonly links: readonly ProfileLink[]
  readonly role: Role
  readonly customerType: CustomerType
  readonly level: number
}>

/** Null: back to `default.jpg`. */
export type NewAvatar = { readonly url: string; readonly assetId: number } | null

/** How many records belong to a user. */
export interface OwnedCounts {
  readonly projects: number
  readonly events: number
  readonly assets: number
  readonly sessions: number
  readonly addresses: number
  readonly apiKeys: number
  readonly orders: number
}

export interface UserRepository extends UserReader {
  countOwned(id: number): Promise<OwnedCounts>
  /** Reads and locks the row: what the audit trail says of before is what the change met. */
  lock(id: number): Promise<UserRecord | undefined>
  /** Undefined when the id is unknown or `ifVersion` is not the row's. @throws ALREADY_EXISTS with field `username`. */
  update(id: number, patch: UserPatch, ifVersion?: number): Promise<UserRecord | undefined>
  /** Undefined for an unknown id; `replaced`: the asset it was before. */
  setAvatar(id: number, avatar: NewAvatar): Promise<{ user: UserRecord; replaced: number | null } | undefined>
  /** How many users have the role, rows locked: the last ADMIN stays. */
  lockCountOf(role: Role): Promise<number>
}
