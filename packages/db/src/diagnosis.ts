import type { Client } from 'pg'
import { type Backlog, backlogQuery } from './backlog.ts'
import { createClient } from './connection/clients.ts'
import { migrations } from '../migrations/index.ts'
import { migrationStatus } from './migrate.ts'

/** Facts about a database that a person can act on. */
export interface DatabaseDiagnosis {
  readonly version: string
  readonly majorVersion: number
  readonly latencyMs: number
  /** This machine's clock minus the database's. */
  readonly clockAheadMs: number
  readonly missingMigrations: readonly string[]
  /** Applied by a newer release. */
  readonly unknownMigrations: readonly string[]
  /** Collations whose library has changed since their indexes were built. */
  readonly staleCollations: readonly string[]
  /** Indexes that a failed build left behind. */
  readonly invalidIndexes: readonly string[]
  readonly isReadOnly: boolean
  readonly connections: { readonly used: number; readonly max: number }
  /** Undefined while migrations are missing. */
  readonly backlog: Backlog | undefined
  /** Invoices wait for the details of the seller. */
  readonly lacksSeller: boolean
}

interface Facts {
  readonly version: string
  readonly number: number
  readonly now: number
  readonly stale: readonly string[]
  readonly invalid: readonly string[]
  readonly readOnly: boolean
  readonly used: number
  readonly max: number
}

const facts = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    (extract(epoch from clock_timestamp()) * 1000)::float8 as now,
    array(select collname::text from pg_collation
      where collversion is not null and collversion is distinct from pg_collation_actual_version(oid)) as stale,
    array(select indexrelid::regclass::text from pg_index where not indisvalid) as invalid,
    pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as "readOnly",
    (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
    current_setting('max_connections')::int as max`

/** A database that takes longer for one of these statements is as good as away. */
const answerMs = 5_000

/** Reads and changes nothing. Rejects while the database is away, or connects and then says nothing. */
export async function diagnoseDatabase(url: string): Promise<DatabaseDiagnosis> {
  const client = createClient({
    connectionString: url,
    application_name: 'atelier-doctor',
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
  })
  await client.connect()
  try {
    const since = performance.now()
    const { rows } = await client.query<Facts>(facts)
    const elapsedMs = performance.now() - since
    const [found] = rows
    if (!found) throw new Error('a select without a from answers one row')
    const clockAheadMs = Date.now() - elapsedMs / 2 - found.now
    const states = await migrationStatus(url, migrations, answerMs)
    const missingMigrations = states.filter(({ appliedAt }) => appliedAt === null).map(({ name }) => name)
    const isComplete = missingMigrations.length === 0
    const lacks = `select exists (select from shop_settings where seller ->> 'name' is null or seller ->> 'address' is null) as lacks`
    return {
      version: found.version,
      majorVersion: Math.floor(found.number / 10_000),
      latencyMs: await roundTripOf(client),
      clockAheadMs,
      missingMigrations,
      unknownMigrations: states.filter(({ known }) => !known).map(({ name }) => name),
      staleCollations: found.stale,
      invalidIndexes: found.invalid,
      isReadOnly: found.readOnly,
      connections: { used: found.used, max: found.max },
      backlog: isComplete ? (await client.query<Backlog>(backlogQuery)).rows[0] : undefined,
      lacksSeller: isComplete && (await client.query<{ lacks: boolean }>(lacks)).rows[0]?.lacks === true,
    }
  } finally {
    await client.end()
  }
}

/** The shortest of five round trips: the others waited for something else. */
async function roundTripOf(client: Client): Promise<number> {
  let shortest = Infinity
  for (let time = 0; time < 5; time += 1) {
    const since = performance.now()
    await client.query('select 1')
    shortest = Math.min(shortest, performance.now() - since)
  }
  return shortest
}
