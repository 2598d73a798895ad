import type { LinkTokenRepository } from '@atelier/domain/accounts'
import { type Calls, hash, now } from './_calls.ts'

const token = { purpose: 'verify', accountId: 1, targetEmail: '', credentialVersion: 0, expiresAt: now } as const
export const linkTokens: Calls<LinkTokenRepository> = {
  insert: r => r.insert({ ...token, tokenHash: hash }),
  find: r => r.find(hash, 'verify', now),
  redeem: r => r.redeem(hash, 'verify', now),
  deleteOf: r => r.deleteOf(1),
}
