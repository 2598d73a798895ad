import { type Kysely, type RawBuilder, sql } from 'kysely'

const patienceMs = 600_000

/** Runs statements on one connection that may wait long for older transactions, because no request waits for them. */
export function withPatience(db: Kysely<unknown>, work: (own: Kysely<unknown>) => Promise<void>): Promise<void> {
  return db.connection().execute(async own => {
    const { rows } = await sql<{ before: string }>`select current_setting('lock_timeout') as before`.execute(own)
    await setLockTimeout(own, String(patienceMs))
    try {
      await work(own)
    } finally {
      await setLockTimeout(own, rows[0]?.before ?? '0')
    }
  })
}

/** Builds indexes anew, one by one, while others write. */
export const rebuildIndexes = (db: Kysely<unknown>, names: readonly string[]): Promise<void> =>
  withPatience(db, async own => {
    for (const name of names) {
      await dropUnfinished(own, `^${name}_ccnew\\d*$`)
      await sql`reindex index concurrently ${sql.id(name)}`.execute(own)
    }
  })

/** Drops what an attempt that was killed has left behind, by a pattern of names. */
export async function dropUnfinished(db: Kysely<unknown>, pattern: string): Promise<void> {
  const { rows } = await sql<{ left: string }>`
    select c.relname as left from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relname ~ ${pattern}`.execute(db)
  for (const { left } of rows) await sql`drop index concurrently if exists ${sql.id(left)}`.execute(db)
}

interface Batches {
  /** The next ids after one, in order, at most `size`. */
  readonly next: (after: number) => RawBuilder<{ readonly id: string }>
  readonly size: number
  /** One statement, hence one transaction: a writer waits for one batch at most. */
  readonly work: (ids: RawBuilder<unknown>) => RawBuilder<unknown>
}

/** Works through all ids in batches. */
export async function inBatches(db: Kysely<unknown>, { next, size, work }: Batches): Promise<void> {
  for (let after = 0, more = true; more;) {
    const { rows } = await next(after).execute(db)
    const ids = rows.map(({ id }) => Number(id))
    await work(sql`${ids}::bigint[]`).execute(db)
    after = ids.at(-1) ?? after
    more = ids.length === size
  }
}

/** What a migration has written on a table, or a column, for the work behind its commit; null: nothing is left to do. */
export async function noteOn(db: Kysely<unknown>, table: string, column?: string): Promise<string | null> {
  const { rows } = await sql<{ note: string | null }>`
    select col_description(oid, coalesce((
      select attnum from pg_attribute where attrelid = pg_class.oid and attname = ${column ?? null}), 0)) as note
    from pg_class where oid = to_regclass(${table})`.execute(db)
  return rows[0]?.note ?? null
}

const setLockTimeout = (db: Kysely<unknown>, value: string) =>
  sql`select set_config('lock_timeout', ${value}, false)`.execute(db)
