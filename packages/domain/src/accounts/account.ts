import type { Timestamp } from '../shared/clock.ts'
import type { User } from '../users/user.ts'

/** A login identity with its one public user. */
export interface Account {
  readonly id: number
  /** As it was typed; mail goes here. Uniqueness is by {@link emailKeyOf}. */
  readonly email: string
  readonly verifiedAt: Timestamp | null
  readonly bannedAt: Timestamp | null
  /** Rises with every password or e-mail change, and so voids links made before it. */
  readonly credentialVersion: number
  readonly createdAt: Timestamp
  /** Null until the first update of the row. */
  readonly updatedAt: Timestamp | null
  readonly user: User
}

/** One identity per address: case does not make another account (`reliability.md` S40). */
export const emailKeyOf = (email: string): string => email.toLowerCase()

const emailForm =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
/** The rule of HTML's `<input type="email">`, at most 254 characters; whether mail arrives decides the rest. */
export const isEmail = (text: string): boolean => text.length <= 254 && text.indexOf('@') <= 64 && emailForm.test(text)
export const notAnEmail = "'email' must be an e-mail address"

const usernameForm = /^[a-z0-9][a-z0-9_-]{2,29}$/
/** Names that could be mistaken for the operator (`reliability.md` S39). */
const reservedUsernames: ReadonlySet<string> = new Set(
  'about account accounts admin administrator api atelier billing docs help login logout mail me null owner postmaster register root security settings staff superuser support system undefined user users webmaster'.split(
    ' ',
  ),
)
/** Lower-case ASCII only, so that no two names look alike. */
export const isUsername = (text: string): boolean => usernameForm.test(text) && !reservedUsernames.has(text)
