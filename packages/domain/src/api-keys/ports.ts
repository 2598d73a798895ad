import type { Actor } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Patch } from '../shared/rows.ts'
import type { ApiKey, ApiKeyFields } from './api-key.ts'

/** The owner is part of every condition: another user's key is not found. */
export interface OwnApiKey {
  readonly id: number
  readonly userId: number
}

/** Who acts by a key, and when it was last used. */
export interface KeyUse {
  readonly actor: Actor
  readonly lastUsedAt: Timestamp | null
}

export interface ApiKeyReader {
  /** The one query of every request with a key. Undefined: unknown, revoked, expired, or its maker is banned. */
  findActor(by: { readonly keyHash: string } | { readonly id: number }, now: Timestamp): Promise<KeyUse | undefined>
  /** The oldest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(userId: number, page: PageRequest): Promise<Page<ApiKey>>
  find(by: OwnApiKey): Promise<ApiKey | undefined>
}

export interface NewApiKey extends Pick<ApiKey, 'userId' | 'name' | 'hint' | 'scopes' | 'role' | 'expiresAt'> {
  /** Hex SHA-256 of the whole key. */
  readonly keyHash: string
}

export interface ApiKeyRepository extends ApiKeyReader {
  /** Locks the user's keys, so that their number holds; answers it. */
  lockKeys(userId: number): Promise<number>
  lock(by: OwnApiKey): Promise<ApiKey | undefined>
  insert(key: NewApiKey): Promise<ApiKey>
  /** Of a locked row; raises its version. */
  update(id: number, patch: Patch<ApiKeyFields>): Promise<ApiKey>
  delete(id: number): Promise<void>
  deleteOf(userId: number): Promise<void>
  /** Writes the time of a use, unless a later one than `unlessAfter` is there. */
  recordUse(id: number, now: Timestamp, unlessAfter: Timestamp): Promise<void>
}
