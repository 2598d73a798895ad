import { type DatabaseDiagnosis, diagnoseDatabase } from '@atelier/db'
import type { Finding } from '@atelier/domain/system'
import { sellerCure } from '../process/seller-notice.ts'
import { causeOf, fail, ok, warn } from './finding.ts'

const mostClockMs = 2_000
const mostLatencyMs = 20
const mostLagSeconds = 30

/** What the database says of itself, of its migrations, and of the work that waits in it. */
export async function databaseFindings(url: string): Promise<readonly Finding[]> {
  try {
    const found = await diagnoseDatabase(url)
    return [server(found), migrations(found), clock(found), ...integrity(found), ...work(found)]
  } catch (error) {
    const { host } = new URL(url)
    return [fail('database', `${host}: ${causeOf(error)}`, 'start PostgreSQL there, or correct DATABASE_URL')]
  }
}

/** What a read replica says of itself. */
export async function replicaFinding(url: string): Promise<Finding> {
  const { host } = new URL(url)
  try {
    const { isReadOnly, missingMigrations } = await diagnoseDatabase(url)
    if (!isReadOnly) return warn('replica', `${host} takes writes`, 'name a copy by streaming replication, or unset it')
    if (missingMigrations.length > 0) return warn('replica', `${host} is behind`, 'see pg_stat_wal_receiver there')
    return ok('replica', host)
  } catch (error) {
    return warn(
      'replica',
      `${host}: ${causeOf(error)}`,
      'start it, or correct DATABASE_REPLICA_URL: the primary serves',
    )
  }
}

function server({ version, majorVersion, latencyMs, isReadOnly, connections }: DatabaseDiagnosis): Finding {
  const text = `PostgreSQL ${version}, ${latencyMs.toFixed(1)} ms, ${connections.used} of ${connections.max} connections`
  if (majorVersion < 15 || majorVersion > 18) return fail('database', text, 'run PostgreSQL 15 to 18')
  if (isReadOnly) return fail('database', `${text}, read-only`, 'name the primary in DATABASE_URL')
  if (connections.used > connections.max * 0.8)
    return warn('database', text, 'raise max_connections, or put PgBouncer before it')
  if (latencyMs > mostLatencyMs) return warn('database', text, 'run the server near its database')
  return ok('database', text)
}

function migrations({ missingMigrations, unknownMigrations }: DatabaseDiagnosis): Finding {
  if (missingMigrations.length > 0)
    return fail('migrations', `not applied: ${missingMigrations.join(', ')}`, 'run pnpm db migrate')
  if (unknownMigrations.length > 0)
    return warn(
      'migrations',
      `of a newer release: ${unknownMigrations.join(', ')}`,
      'deploy that release, or go on: old and new releases run side by side',
    )
  return ok('migrations', 'all applied')
}

function clock({ clockAheadMs }: DatabaseDiagnosis): Finding {
  const seconds = (clockAheadMs / 1_000).toFixed(1)
  if (Math.abs(clockAheadMs) > mostClockMs)
    return fail('clock', `${seconds} s ahead of the database's`, 'run chrony or systemd-timesyncd on both machines')
  return ok('clock', `${seconds} s ahead of the database's`)
}

function integrity({ staleCollations, invalidIndexes }: DatabaseDiagnosis): readonly Finding[] {
  const stale = warn(
    'collations',
    `changed since their indexes were built: ${staleCollations.join(', ')}`,
    'run REINDEX DATABASE CONCURRENTLY, then ALTER COLLATION … REFRESH VERSION for each',
  )
  const invalid = warn(
    'indexes',
    `left by a failed build: ${invalidIndexes.join(', ')}`,
    'run REINDEX INDEX CONCURRENTLY for each',
  )
  return [
    staleCollations.length > 0 ? stale : ok('collations', 'as their indexes were built'),
    ...(invalidIndexes.length > 0 ? [invalid] : []),
  ]
}

function work({ backlog, lacksSeller }: DatabaseDiagnosis): readonly Finding[] {
  if (!backlog) return []
  const { jobsWaiting, jobsFailed, outboxLagSeconds } = backlog
  const jobs = `${jobsWaiting} wait, ${jobsFailed} failed for good`
  const lag = `the oldest event waits ${outboxLagSeconds.toFixed(1)} s`
  return [
    jobsFailed > 0
      ? warn('jobs', jobs, 'pnpm ops jobs list --state failed, fix the cause, pnpm ops jobs retry --failed')
      : ok('jobs', jobs),
    outboxLagSeconds > mostLagSeconds
      ? warn('events', lag, 'start a server: one of its processes dispatches events')
      : ok('events', lag),
    ...(lacksSeller ? [warn('seller', 'not set: invoices wait for it', sellerCure)] : []),
  ]
}
