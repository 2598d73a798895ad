import { type KnownDeviceReader, type KnownDeviceRepository, knownDeviceLife } from '@atelier/domain/sessions'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { preparedRead, preparedWrite } from '../prepared.ts'

type Where = { accountId: number; tokenHash: string; since: string }
const find = preparedRead((where: Where) =>
  blueprint
    .selectFrom('known_devices')
    .select('account_id as accountId')
    .where('account_id', '=', where.accountId)
    .where('token_hash', '=', where.tokenHash)
    .where('last_used_at', '>', where.since),
)

export function knownDeviceReader(db: ReadHandle): KnownDeviceReader {
  return {
    isKnown: async ({ accountId, tokenHash }, since) => (await find(db, { accountId, tokenHash, since })).length > 0,
  }
}

const upsert = preparedWrite((row: { accountId: number; tokenHash: string; now: string }) =>
  blueprint
    .insertInto('known_devices')
    .values({ account_id: row.accountId, token_hash: row.tokenHash, last_used_at: row.now })
    .onConflict(conflict =>
      conflict.constraint('known_devices_pkey').doUpdateSet(eb => ({ last_used_at: eb.ref('excluded.last_used_at') })),
    ),
)

const keepNewest = preparedWrite((where: { accountId: number; count: number }) =>
  blueprint
    .deleteFrom('known_devices')
    .where('account_id', '=', where.accountId)
    .where('token_hash', 'in', eb =>
      eb
        .selectFrom('known_devices')
        .select('token_hash')
        .where('account_id', '=', where.accountId)
        .orderBy('last_used_at', 'desc')
        .offset(where.count),
    ),
)

export function knownDeviceRepository(db: Handle): KnownDeviceRepository {
  return {
    ...knownDeviceReader(readOnly(db)),
    async remember({ accountId, tokenHash }, now) {
      await upsert(db, { accountId, tokenHash, now })
      await keepNewest(db, { accountId, count: knownDeviceLife.perAccount })
    },
    async deleteOf(accountId) {
      await db.deleteFrom('known_devices').where('account_id', '=', accountId).execute()
    },
  }
}
