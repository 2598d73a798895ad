import { type RawBuilder, sql } from 'kysely'
import { handleOver } from '../connection/handle.ts'
import type { SharedClients } from '../connection/shared-clients.ts'

/**
 * Bytes of write-ahead log. A commit is acknowledged once it is flushed, so `flushed` covers every acknowledged write.
 * Exact below 2^53 bytes.
 */
const positions: Readonly<Record<'flushed' | 'replayed', RawBuilder<number | null>>> = {
  flushed: sql`(pg_current_wal_flush_lsn() - '0/0')::float8`,
  replayed: sql`(pg_last_wal_replay_lsn() - '0/0')::float8`,
}

/** Asks a server how far it is. Undefined: it replays nothing, so it is no replica. */
export function positionOf(clients: SharedClients, name: keyof typeof positions): () => Promise<number | undefined> {
  const query = handleOver(clients.acquire).selectNoFrom(positions[name].as('at'))
  return async () => (await query.executeTakeFirst())?.at ?? undefined
}
