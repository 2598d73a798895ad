import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { withClient } from './data.ts'

/** Work that requests left: events not yet numbered or handed on, jobs that are due; no job handles dead letters. */
const left = `select (select count(*) from outbox where stream_seq is null)
  + (select count(*) from outbox_consumers, outbox_stream
     where position < last_seq and exists (select from outbox where stream_seq > position))
  + (select count(*) from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()
    and name <> 'jobs.dead') as count`

/** The same of the peer that sends mails. */
const leftByPeers = `select (select count(*) from lean.mails where sent_at is null)
  + (select count(*) from lean.outbox where handled_at is null) as count`

const mostMs = 120_000

/** Resolves once a server of ours, or a peer, has nothing left to do, so that postponed work counts into the CPU of its round. */
export const untilSettled = (url: string, { isAtelier }: { readonly isAtelier: boolean }): Promise<void> =>
  withClient(url, client => wait(client, isAtelier ? left : leftByPeers))

async function wait(client: Client, statement: string): Promise<void> {
  const endsAt = Date.now() + mostMs
  while (Date.now() < endsAt) {
    const { rows } = await client.query<{ count: string }>(statement)
    if (Number(rows[0]?.count) === 0) return
    await delay(100)
  }
  throw new Error(`work of a round was still left after ${mostMs / 1000} s`)
}
