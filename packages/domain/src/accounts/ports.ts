import type { Role } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { AcceptedPassword } from './accepted-password.ts'
import type { Account } from './account.ts'
import type { LinkPurpose, LinkToken } from './link-token.ts'

export interface AccountReader {
  find(id: number): Promise<Account | undefined>
  findByEmail(emailKey: string): Promise<Account | undefined>
  /** By e-mail key or by exact username; with the hash to compare. */
  findLogin(by: { emailKey: string } | { username: string }): Promise<LoginRecord | undefined>
  /** Every account of staff, with its hash. */
  listStaffLogins(): Promise<readonly LoginRecord[]>
  /** The hash of one account, for step-up and password change. */
  findPasswordHash(id: number): Promise<string | undefined>
}

export interface LoginRecord {
  readonly account: Account
  readonly passwordHash: string
}

export interface NewAccount {
  readonly email: string
  readonly emailKey: string
  readonly passwordHash: string
  readonly username: string
  readonly location?: string
  readonly role?: Role
  readonly verifiedAt?: Timestamp
}

export interface AccountRepository extends AccountReader {
  /** Inserts account and user. @throws ALREADY_EXISTS with field `email`, tested before `username`. */
  insert(account: NewAccount): Promise<Account>
  /** Reads and locks the account row until the transaction ends. */
  lock(id: number): Promise<LoginRecord | undefined>
  /** Sets `verified_at` where it is null, and `updated_at`. @returns the account, changed. */
  markVerified(id: number): Promise<Account>
  /** New hash; raises `credential_version`. `verify` also marks the address as proven. */
  setPassword(id: number, passwordHash: string, options: { verify: boolean }): Promise<void>
  /** New address, proven; raises `credential_version`. @throws ALREADY_EXISTS with field `email`. */
  setEmail(id: number, email: string, emailKey: string): Promise<void>
  setBanned(id: number, banned: boolean): Promise<void>
  /** Deletes account, user, sessions, projects. @returns whether it was there. */
  delete(id: number): Promise<boolean>
}

interface NewLinkToken {
  readonly tokenHash: string
  readonly purpose: LinkPurpose
  readonly accountId: number
  readonly targetEmail: string
  readonly credentialVersion: number
  readonly expiresAt: Timestamp
}

export interface LinkTokenRepository {
  /** Stores a token and deletes older ones of the same purpose and account. */
  insert(token: NewLinkToken): Promise<void>
  /** By hash and purpose, used or not; undefined when unknown or past `now`. */
  find(tokenHash: string, purpose: LinkPurpose, now: Timestamp): Promise<LinkToken | undefined>
  /** Marks it used if it is unused and alive: of rival calls exactly one gets the token. */
  redeem(tokenHash: string, purpose: LinkPurpose, now: Timestamp): Promise<LinkToken | undefined>
  /** Deletes all tokens of an account but those for verifying (their answers outlive the account). */
  deleteOf(accountId: number): Promise<void>
}

/** Argon2id off the event loop, a bounded number at a time. @throws OVERLOADED when its queue is full. */
export interface PasswordHasher {
  hash(password: AcceptedPassword): Promise<string>
  /** `hash` undefined (unknown account) costs the same time and is false. */
  verify(hash: string | undefined, password: string): Promise<boolean>
}

/** Opaque link tokens: 32 random bytes, base64url; only their hash is stored. */
export interface Secrets {
  create(): { token: string; hash: string }
  hash(token: string): string
  /** A random one, for names that must not be guessed. */
  uuid(): string
}
