import { includesRole, type Role } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'

/** A secret by which a program acts for its maker, within scopes. Source: `spec/resolutions.md` 48 and 49. */
export interface ApiKey {
  readonly id: number
  readonly userId: number
  readonly name: string
  /** The first characters of the key, by which its maker recognises it. */
  readonly hint: string
  /** Such as `products:read`. */
  readonly scopes: readonly string[]
  /** The maker's role when the key was made: a later promotion does not widen the key. */
  readonly role: Role
  /** Null: it does not expire. */
  readonly expiresAt: Timestamp | null
  /** To the minute; null: never used. */
  readonly lastUsedAt: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

export type ApiKeyFields = Pick<ApiKey, 'name'>

export const apiKeyFieldsOf = ({ name }: ApiKey): ApiKeyFields => ({ name })

export const apiKeyRules = {
  prefix: 'atl_',
  hintLength: 8,
  perUser: 100,
  /** The time of the last use is written at most once in this many seconds. */
  usedEverySeconds: 60,
} as const

const form = /^atl_[\w-]{43}$/
/** 32 random bytes in base64url behind the prefix; anything else is refused without a look-up. */
export const isApiKey = (text: string): boolean => form.test(text)

/** The role a key acts with: neither above its maker's role of now nor above that of the day it was made. */
export const roleOfKey = (ofMaker: Role, ofKey: Role): Role => (includesRole(ofMaker, ofKey) ? ofKey : ofMaker)
