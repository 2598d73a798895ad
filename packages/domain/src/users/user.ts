import type { CustomerType, Role } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'

/** A person as others meet them. */
export interface User {
  readonly id: number
  readonly accountId: number
  readonly username: string
  readonly location: string
  /** `default.jpg` until one is set. */
  readonly avatarUrl: string
  readonly role: Role
  readonly customerType: CustomerType
  /** Starts at 1, changed by staff. */
  readonly level: number
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** A user with what only staff and the person see. */
export interface UserRecord extends User {
  readonly email: string
  readonly verified: boolean
  readonly bannedAt: Timestamp | null
}
