import { sql } from 'kysely'
import { Transaction } from './connection/transaction.ts'
import type { Database } from './database.ts'
import { deadLetters } from './jobs/queues.ts'

/** What waits to be done, for metrics. */
export interface Backlog {
  /** Jobs that may begin and have not. */
  readonly jobsWaiting: number
  /** Jobs that failed for good and wait for a person. */
  readonly jobsFailed: number
  /** Age of the oldest event that no dispatcher has numbered. */
  readonly outboxLagSeconds: number
  /** Numbered events that a consumer has not passed, by its name. */
  readonly consumerLags: Readonly<Record<string, number>>
}

/** One statement over partial indexes. */
export const backlogQuery = `
  select
    (select count(*)::int from pgboss.job
      where state < 'active' and start_after <= now() and name <> '${deadLetters}') as "jobsWaiting",
    (select count(*)::int from pgboss.job where name = '${deadLetters}' and state = 'created') as "jobsFailed",
    (select coalesce(extract(epoch from now() - min(created_at)), 0)::float8
      from outbox where stream_seq is null) as "outboxLagSeconds",
    (select coalesce(jsonb_object_agg(name, greatest(0, last_seq - position)), '{}')
      from outbox_consumers, outbox_stream) as "consumerLags"`

/** @throws DATABASE_UNAVAILABLE */
export async function readBacklog(database: Pick<Database, 'lease'>): Promise<Backlog> {
  const tx = await Transaction.begin(database)
  try {
    const { rows } = await sql.raw<Backlog>(backlogQuery).execute(tx.handle)
    const [row] = rows
    if (!row) throw new Error('a select without a from answers one row')
    return row
  } finally {
    await tx.rollback()
  }
}
