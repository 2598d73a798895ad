import type { Client } from 'pg'
import { channel } from './listener.ts'

/** Rows numbered by one statement; a full batch is followed by the next at once. */
export const batchSize = 500

/**
 * Gives the next numbers to committed rows and tells the newest. The counter's row stays locked until the commit, so
 * numbers become visible in their order whoever runs this, and twice at once at worst wastes some.
 */
const statement = `
with batch as materialized (
  select id, row_number() over (order by id) as place
  from (select id from outbox where stream_seq is null order by id limit ${batchSize}) waiting
), counter as (
  update outbox_stream set last_seq = last_seq + (select count(*) from batch)
  where exists (select from batch)
  returning last_seq, last_seq - (select count(*) from batch) as before
), numbered as (
  update outbox set stream_seq = counter.before + batch.place
  from batch, counter
  where outbox.id = batch.id and outbox.stream_seq is null
  returning outbox.id
)
select (select count(*) from numbered) as count, last_seq, pg_notify('${channel}', last_seq::text) from counter`

/** Makes the counter's row, which no migration writes. */
export const ensureCounter = (client: Client) =>
  client.query('insert into outbox_stream default values on conflict do nothing')

/** @returns how many rows got a number, and the newest one; undefined when none waited. */
export async function numberEvents(client: Client): Promise<{ count: number; lastSeq: number } | undefined> {
  const { rows } = await client.query<{ count: number; last_seq: number }>({ name: 'number-events', text: statement })
  const [row] = rows
  return row && { count: row.count, lastSeq: row.last_seq }
}
