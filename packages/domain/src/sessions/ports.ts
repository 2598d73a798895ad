import type { Actor } from '../actor.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Session } from './session.ts'

export interface SessionReader {
  /** The one query of every authenticated request. Undefined: gone, expired (idle or absolute), banned or deleted. */
  findActor(publicId: number, now: Timestamp): Promise<Actor | undefined>
  /** Living sessions of a user, newest first. */
  listOf(userId: number, now: Timestamp): Promise<readonly Session[]>
}

export interface NewSession {
  readonly id: string
  readonly userId: number
  readonly ip: string
  readonly userAgent: string
  readonly now: Timestamp
}

export interface SessionStore extends SessionReader {
  /** Creates a row and removes the user's oldest beyond the limit. */
  create(session: NewSession): Promise<Session>
  /** Reads and locks a living session; slides its idle end. Undefined when it has ended. */
  lock(id: string, now: Timestamp): Promise<Session | undefined>
  /** Counts a rotation and the time of use. */
  advance(id: string, now: Timestamp): Promise<void>
  end(id: string): Promise<void>
  /** Ends one of the user's own. @returns whether it was there. */
  endOne(userId: number, publicId: number): Promise<boolean>
  /** Ends all of the user's sessions, but for `exceptPublicId`. */
  endAll(userId: number, exceptPublicId?: number): Promise<void>
  /** The password was entered again. */
  setAuthTime(publicId: number, now: Timestamp): Promise<void>
}

/** Signs what the API trusts for half an hour (`documented-api.md` 3.2). */
export interface AccessTokens {
  issue(of: { userId: number; username: string; sessionId: number }): string
}

/** Opaque refresh tokens: version, secret, counter, and a MAC over hash and counter. */
export interface RefreshTokens {
  /** A new secret and its hash, which is the session's id. */
  create(): { secret: string; id: string }
  encode(secret: string, counter: number): string
  /** Undefined for anything not made by us. */
  decode(token: string): { secret: string; id: string; counter: number } | undefined
}
