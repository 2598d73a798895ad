import type { Timestamp } from '../shared/clock.ts'

/** A device that logged in is known to that account for so long. Source: `spec/resolutions.md` 50. */
export const knownDeviceLife = { seconds: 180 * 86_400, perAccount: 20 } as const

const tokenForm = /^[\w-]{43}$/
/** 32 random bytes in base64url; anything else counts as no token. */
export const isDeviceToken = (text: string): boolean => tokenForm.test(text)

/** A device of one account; only a hash of its token is stored. */
export interface KnownDevice {
  readonly accountId: number
  readonly tokenHash: string
}

export interface KnownDeviceReader {
  /** Whether the device has logged in to the account since then. */
  isKnown(device: KnownDevice, since: Timestamp): Promise<boolean>
}

export interface KnownDeviceRepository extends KnownDeviceReader {
  /** Stores a login of the device and deletes the account's oldest devices beyond the limit. */
  remember(device: KnownDevice, now: Timestamp): Promise<void>
  deleteOf(accountId: number): Promise<void>
}
