import type { LinkPurpose, LinkTokenRepository } from '@atelier/domain/accounts'
import { blueprint, type Handle, readOnly } from '../connection/handle.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'
import { linkTokenColumns } from '../tables/link-tokens.ts'

type Row = {
  tokenHash: string
  purpose: LinkPurpose
  accountId: number
  targetEmail: string
  credentialVersion: number
  expiresAt: string
}

const insert = preparedWrite((row: Row) =>
  blueprint
    .with('older', db =>
      db.deleteFrom('link_tokens').where('account_id', '=', row.accountId).where('purpose', '=', row.purpose),
    )
    .insertInto('link_tokens')
    .values({
      token_hash: row.tokenHash,
      purpose: row.purpose,
      account_id: row.accountId,
      target_email: row.targetEmail,
      credential_version: row.credentialVersion,
      expires_at: row.expiresAt,
    }),
)

type Key = { tokenHash: string; purpose: LinkPurpose; now: string }

const find = preparedRead((where: Key) =>
  blueprint
    .selectFrom('link_tokens')
    .select(linkTokenColumns)
    .where('token_hash', '=', where.tokenHash)
    .where('purpose', '=', where.purpose)
    .where('expires_at', '>', where.now),
)

const redeem = preparedWrite((where: Key) =>
  blueprint
    .updateTable('link_tokens')
    .set({ used_at: where.now })
    .where('token_hash', '=', where.tokenHash)
    .where('purpose', '=', where.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', where.now)
    .returning(linkTokenColumns),
)

export function linkTokenRepository(db: Handle): LinkTokenRepository {
  return {
    async insert({ tokenHash, purpose, accountId, targetEmail, credentialVersion, expiresAt }) {
      await insert(db, { tokenHash, purpose, accountId, targetEmail, credentialVersion, expiresAt })
    },
    find: async (tokenHash, purpose, now) => (await find(readOnly(db), { tokenHash, purpose, now }))[0],
    redeem: async (tokenHash, purpose, now) => (await redeem(db, { tokenHash, purpose, now }))[0],
    async deleteOf(accountId) {
      await db.deleteFrom('link_tokens').where('account_id', '=', accountId).where('purpose', '!=', 'verify').execute()
    },
  }
}
