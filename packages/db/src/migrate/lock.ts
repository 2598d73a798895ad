import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { createPool } from '../connection/clients.ts'
import { codeOf, explain, MigrationError } from './error.ts'

// Any fixed number: it only has to differ from other programs' advisory locks in the same database.
const lockId = 4_172_061_121
const ddlTimeoutMs = 2_000
const queueTimeoutMs = 600_000
const attempts = 5

/**
 * Runs work while no other process migrates this database. A statement waits at most 2 s for a table, because writers
 * queue up behind it; then everything is rolled back and tried again.
 * @throws MigrationError
 */
export function withMigrationLock<T>(
  { url, shopCurrency }: MigrationTarget,
  work: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  return withConnections({ url, shopCurrency }, db =>
    db.connection().execute(async holder => {
      await takeLock(holder)
      return await repeatedly(() => work(db))
    }),
  )
}

export interface MigrationTarget {
  readonly url: string
  /** ISO 4217: what a new shop begins with; undefined: the default of its migration. */
  readonly shopCurrency?: string | undefined
  /** Milliseconds a statement may take. Default: as long as it needs, as a migration of a large table does. */
  readonly answerMs?: number | undefined
}

/** Connections of a migrator: time-outs for locks, none for statements. @throws MigrationError */
export async function withConnections<T>(
  { url, shopCurrency, answerMs }: MigrationTarget,
  work: (db: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  const timeouts = { connectionTimeoutMillis: 5_000, lock_timeout: ddlTimeoutMs, statement_timeout: 0 }
  const pool = createPool({
    connectionString: url,
    max: 2,
    ...timeouts,
    ...(answerMs !== undefined && { query_timeout: answerMs }),
    ...(shopCurrency !== undefined && { options: `-c atelier.shop_currency=${shopCurrency}` }),
  })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await work(db)
  } catch (cause) {
    throw cause instanceof MigrationError ? cause : explain(cause, url)
  } finally {
    await db.destroy()
  }
}

async function takeLock(holder: Kysely<unknown>): Promise<void> {
  await sql`select set_config('lock_timeout', ${String(queueTimeoutMs)}, false)`.execute(holder)
  try {
    await sql`select pg_advisory_lock(${sql.lit(lockId)})`.execute(holder)
  } catch (cause) {
    if (codeOf(cause) !== '55P03') throw cause
    throw new MigrationError(
      'Another process has been migrating this database for 10 minutes: look at what it waits for',
      { cause },
    )
  }
}

async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) !== '55P03' || attempt === attempts) throw error
      // Writers that queued up behind the attempt get through before the next one.
      await wait(attempt * 200)
    }
  }
}
