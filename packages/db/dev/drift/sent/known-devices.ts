import type { KnownDeviceRepository } from '@atelier/domain/sessions'
import { type Calls, hash, now } from './_calls.ts'

const device = { accountId: 0, tokenHash: hash }
export const knownDevices: Calls<KnownDeviceRepository> = {
  isKnown: r => r.isKnown(device, now),
  remember: r => r.remember(device, now),
  deleteOf: r => r.deleteOf(0),
}
