import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'

/** A migration did not happen, and nothing was changed; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

// Any fixed number: it only has to differ from other programs' advisory locks in the same database.
const lockId = 4_172_061_121
const ddlTimeoutMs = 2_000
const queueTimeoutMs = 600_000
const attempts = 5

/**
 * Runs work while no other process migrates this database. A statement waits at most 2 s for a table, because writers
 * queue up behind it; then everything is rolled back and tried again.
 */
export async function withMigrationLock<T>(url: string, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const pool = new Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    lock_timeout: ddlTimeoutMs,
    statement_timeout: 0,
  })
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await db.connection().execute(async holder => {
      await sql`select set_config('lock_timeout', ${String(queueTimeoutMs)}, false)`.execute(holder)
      await sql`select pg_advisory_lock(${sql.lit(lockId)})`.execute(holder)
      return await repeatedly(() => work(db))
    })
  } catch (cause) {
    throw explain(cause, url)
  } finally {
    await db.destroy()
  }
}

async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) !== '55P03' || attempt === attempts) throw error
    }
  }
}

function explain(cause: unknown, url: string): Error {
  const code = codeOf(cause)
  const { host, pathname } = new URL(url)
  const where = `${host}${pathname}`
  const text = cause instanceof Error ? cause.message : String(cause)
  if (code === '55P03')
    return new MigrationError(
      `A table of ${where} stayed locked by other work: nothing was changed, run it again when there is less of it`,
      { cause },
    )
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return new MigrationError(`No database answers at ${where}: start it, or correct DATABASE_URL`, { cause })
  if (code === '28P01' || code === '28000')
    return new MigrationError(`The database at ${where} refused the login: correct user and password in DATABASE_URL`, {
      cause,
    })
  if (code === '3D000')
    return new MigrationError(`The database ${where} does not exist: create it, or correct DATABASE_URL`, { cause })
  if (text.startsWith('corrupted migrations'))
    return new MigrationError(
      `The migrations of ${where} and of this code differ (${text}): deploy the release that made them`,
      { cause },
    )
  return new MigrationError(`The migration of ${where} failed and nothing was changed: ${text}`, { cause })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
