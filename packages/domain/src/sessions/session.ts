import type { Timestamp } from '../shared/clock.ts'

/** Seconds; source: `spec/reliability.md` 7.2 and 7.3. */
export const sessionLife = { idleSeconds: 14 * 86_400, absoluteSeconds: 30 * 86_400, perUser: 20 } as const
/** Seconds an access token lives. */
export const accessTokenLifeSeconds = 1_800
/** Seconds for which an entered password counts for step-up. */
export const stepUpSeconds = 600

/** A login on one device. */
export interface Session {
  /** Hex SHA-256 of the secret in the refresh token. */
  readonly id: string
  /** What the access token names (`sid`) and the session list shows. */
  readonly publicId: number
  readonly userId: number
  readonly refreshCounter: number
  readonly expiresAt: Timestamp
  readonly createdAt: Timestamp
  readonly lastUsedAt: Timestamp
  readonly authTime: Timestamp
  readonly ip: string
  readonly userAgent: string
}

/** What a refresh token of counter `presented` does to a session at `current` (`reliability.md` 7.5). */
export function refreshStep(presented: number, current: number): 'rotate' | 'repeat' | 'reuse' {
  if (presented === current) return 'rotate'
  return presented === current - 1 ? 'repeat' : 'reuse'
}
