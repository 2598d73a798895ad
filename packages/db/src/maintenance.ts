import type { Maintenance } from '@atelier/domain/maintenance'
import { type RawBuilder, sql } from 'kysely'
import { Transaction } from './connection/transaction.ts'
import type { Database } from './database.ts'

/** What is past its time, by table. Source: `spec/reliability.md` 6.8, 7.2, 8.1, 10.6. */
const pastTime: readonly { table: string; over: RawBuilder<boolean> }[] = [
  { table: 'idempotency_keys', over: sql`created_at < now() - interval '48 hours'` },
  { table: 'link_tokens', over: sql`expires_at < now()` },
  { table: 'sessions', over: sql`expires_at < now()` },
  { table: 'assistant_usage', over: sql`day < (now() - interval '30 days')::date` },
  { table: 'webhook_deliveries', over: sql`created_at < now() - interval '30 days' and state <> 'pending'` },
]

export interface MaintenanceOptions {
  /** Rows a transaction, so that no statement locks many rows or runs long; default 1,000. */
  readonly chunkSize?: number
  /** Days that events can be read again; default 7. */
  readonly eventRetentionDays?: number
}

/** Deletes in chunks. Events go once every consumer has passed them, and leave a note of how far. */
export function createMaintenance(
  database: Pick<Database, 'lease'>,
  { chunkSize = 1_000, eventRetentionDays = 7 }: MaintenanceOptions = {},
): Maintenance {
  const deleteEvents = async (): Promise<number> => {
    const tx = await Transaction.begin(database)
    try {
      const { rows } = await sql<{ count: number }>`
        with gone as (
          delete from outbox where id = any(array(
            select id from outbox
            where created_at < now() - ${eventRetentionDays} * interval '1 day' and stream_seq is not null
              and stream_seq <= coalesce((select min(position) from outbox_consumers), stream_seq)
            order by stream_seq limit ${chunkSize} for update skip locked
          )) returning stream_seq
        ), noted as (
          update outbox_stream set swept_seq = greatest(swept_seq, (select max(stream_seq) from gone))
          where exists (select from gone)
        )
        select count(*) as count from gone`.execute(tx.handle)
      await tx.commit()
      return rows[0]?.count ?? 0
    } finally {
      await tx.rollback()
    }
  }
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
      while ((await deleteEvents()) === chunkSize);
    },
  }
}
