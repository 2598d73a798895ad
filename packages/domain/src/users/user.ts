import type { CustomerType, Role } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'

/** Where else to find a person: a label and an absolute http or https URL. */
export interface ProfileLink {
  readonly label: string
  readonly url: string
}

/** Limits of a profile: `about` in bytes of Markdown, labels in characters. */
export const profileLimits = { aboutBytes: 4_096, links: 10, labelLength: 50, urlLength: 2_000 } as const

/** A person as others meet them. */
export interface User {
  readonly id: number
  readonly accountId: number
  readonly username: string
  readonly location: string
  /** Markdown as it was sent. */
  readonly about: string
  /** Sanitised HTML of `about`, rendered when it was written. */
  readonly aboutHtml: string
  readonly links: readonly ProfileLink[]
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
