import type { Maintenance } from '@atelier/domain'
import { type RawBuilder, sql } from 'kysely'
import { Transaction } from './connection/transaction.ts'
import type { Database } from './database.ts'

/** What is past its time, by table. Source: `spec/reliability.md` 6.8, 7.2, 8.1, 10.6. */
const pastTime: readonly { table: string; over: RawBuilder<boolean> }[] = [
  { table: 'idempotency_keys', over: sql`created_at < now() - interval '48 hours'` },
  { table: 'link_tokens', over: sql`expires_at < now()` },
  { table: 'sessions', over: sql`expires_at < now()` },
  { table: 'outbox', over: sql`created_at < now() - interval '7 days'` },
  { table: 'assistant_usage', over: sql`day < (now() - interval '30 days')::date` },
  { table: 'webhook_deliveries', over: sql`created_at < now() - interval '30 days' and state <> 'pending'` },
]

/** Deletes `chunkSize` rows a transaction, so that no statement locks many rows or runs long. */
export function createMaintenance(database: Pick<Database, 'lease'>, chunkSize = 1_000): Maintenance {
  const deleteChunk = async (table: string, over: RawBuilder<boolean>): Promise<number> => {
    const tx = await Transaction.begin(database)
    try {
      const name = sql.table(table)
      const chosen = sql`select ctid from ${name} where ${over} limit ${chunkSize} for update skip locked`
      const { numAffectedRows = 0n } = await sql`delete from ${name} where ctid = any(array(${chosen}))`.execute(
        tx.handle,
      )
      await tx.commit()
      return Number(numAffectedRows)
    } finally {
      await tx.rollback()
    }
  }
  return {
    async sweep() {
      for (const { table, over } of pastTime) {
        while ((await deleteChunk(table, over)) === chunkSize);
      }
    },
  }
}
