import type { Timestamp } from '../shared/clock.ts'

export type LinkPurpose = 'verify' | 'reset' | 'email_change'

/** Seconds a link lives. Source: `spec/reliability.md` 8.1. */
export const linkLifeSeconds: Readonly<Record<LinkPurpose, number>> = {
  verify: 24 * 3600,
  reset: 20 * 60,
  email_change: 30 * 60,
}

/** A mailed link; only the hash of its token is stored. */
export interface LinkToken {
  readonly id: number
  readonly purpose: LinkPurpose
  /** Null when the account is gone: the row outlives it, so that the link still gets its documented answer. */
  readonly accountId: number | null
  readonly targetEmail: string
  readonly credentialVersion: number
  readonly expiresAt: Timestamp
  readonly usedAt: Timestamp | null
}
