import { type Kysely, sql } from 'kysely'
import { type MigrationResultSet, Migrator } from 'kysely/migration'
import { migrations } from '../migrations/index.ts'
import { buildIndexes } from './migrate/build-indexes.ts'
import { fillListings } from './migrate/fill-listings.ts'
import { fillProductWords } from './migrate/fill-product-words.ts'
import { foldAgain } from './migrate/fold-again.ts'
import { orderNames } from './migrate/order-names.ts'
import { installJobs } from './migrate/install-jobs.ts'
import { RefusedMigration } from './migrate/error.ts'
import { withConnections, withMigrationLock } from './migrate/lock.ts'

export interface MigrationRun {
  /** Names in the order they ran. */
  readonly ran: readonly string[]
}

export interface MigrationState {
  readonly name: string
  /** ISO 8601 UTC; null: not applied. */
  readonly appliedAt: string | null
  /** false: the database has it and this code does not, because a newer release ran here. */
  readonly known: boolean
}

/**
 * Applies what is missing, all of it or nothing, finishes behind it what would hold up writers, and brings the job queue's schema to the version of this code.
 * Any number of processes may call it at once: one works, the others wait and find nothing left. A new shop begins with
 * `shopCurrency`; later its settings rule (`commerce-wire.md` CW-5).
 * @throws MigrationError
 */
export function migrateUp(url: string, source = migrations, shopCurrency?: string): Promise<MigrationRun> {
  return withMigrationLock({ url, shopCurrency }, async db => {
    const missing = (await statesOf(db, source)).filter(state => state.appliedAt === null)
    const ran = missing.length > 0 ? namesOf(await migratorOf(db, source).migrateToLatest()) : []
    await finishMigrations(db, source)
    await installJobs(db)
    return { ran }
  })
}

/** What migrations of large tables leave to do behind their commit, while others write. */
async function finishMigrations(db: Kysely<unknown>, source: typeof migrations): Promise<void> {
  await orderNames(db)
  await fillProductWords(db)
  await buildIndexes(db, new Set(Object.keys(source)))
  await fillListings(db)
  await foldAgain(db)
}

/** Takes back the newest migration. Data in what it drops is lost. @throws MigrationError */
export function migrateDown(url: string, source = migrations): Promise<MigrationRun> {
  return withMigrationLock({ url }, async db => ({ ran: namesOf(await migratorOf(db, source).migrateDown()) }))
}

/** Every migration, oldest first, those of a newer release included. @param answerMs as long as the database may take */
export function migrationStatus(
  url: string,
  source = migrations,
  answerMs?: number,
): Promise<readonly MigrationState[]> {
  return withConnections({ url, answerMs }, db => statesOf(db, source))
}

/** Drops everything of ours, data included, and builds it anew. */
export function resetDatabase(url: string, shopCurrency?: string): Promise<MigrationRun> {
  return withMigrationLock({ url, shopCurrency }, async db => {
    await sql.raw(`drop schema if exists public, pgboss, ${bookkeeping} cascade; create schema public`).execute(db)
    const ran = namesOf(await migratorOf(db, migrations).migrateToLatest())
    await finishMigrations(db, migrations)
    await installJobs(db)
    return { ran }
  })
}

/** Whether the database has what this code needs; a newer database is fine, so old and new releases run side by side. */
export async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
  const names = Object.keys(migrations)
  const applied = sql.table(`${bookkeeping}.applied`)
  const { rows } = await sql`select name from ${applied} where name = any(${names}::text[])`
    .execute(db)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42P01') return { rows: [] }
      throw error
    })
  return rows.length === names.length
}

const bookkeeping = 'migrations'

function migratorOf(db: Kysely<unknown>, source: typeof migrations): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...source }) },
    migrationTableSchema: bookkeeping,
    migrationTableName: 'applied',
    migrationLockTableName: 'lock',
  })
}

async function statesOf(db: Kysely<unknown>, source: typeof migrations): Promise<readonly MigrationState[]> {
  const { rows } = await sql<{
    table: string | null
  }>`select to_regclass(${`${bookkeeping}.applied`}) as "table"`.execute(db)
  const applied = rows[0]?.table
    ? await sql<{
        name: string
        at: string
      }>`select name, timestamp as at from ${sql.table(`${bookkeeping}.applied`)}`.execute(db)
    : { rows: [] }
  const at = new Map(applied.rows.map(row => [row.name, row.at]))
  const names = [...new Set([...Object.keys(source), ...at.keys()])].toSorted()
  return names.map(name => ({ name, appliedAt: at.get(name) ?? null, known: Object.hasOwn(source, name) }))
}

function namesOf({ error, results = [] }: MigrationResultSet): readonly string[] {
  const refused = results.find(result => result.status === 'Error')
  if (refused) throw new RefusedMigration(refused.migrationName, error)
  if (error !== undefined) throw error
  return results.map(result => result.migrationName)
}

export { MigrationError } from './migrate/error.ts'
