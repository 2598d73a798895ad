import { type Kysely, sql } from 'kysely'

const patienceMs = 600_000

/** Builds indexes anew, one by one, while others write: it waits for older transactions, and none waits for it. */
export async function rebuildIndexes(db: Kysely<unknown>, names: readonly string[]): Promise<void> {
  await db.connection().execute(async own => {
    const { rows } = await sql<{ before: string }>`select current_setting('lock_timeout') as before`.execute(own)
    await setLockTimeout(own, String(patienceMs))
    try {
      for (const name of names) {
        await dropUnfinished(own, name)
        await sql`reindex index concurrently ${sql.id(name)}`.execute(own)
      }
    } finally {
      await setLockTimeout(own, rows[0]?.before ?? '0')
    }
  })
}

const setLockTimeout = (db: Kysely<unknown>, value: string) =>
  sql`select set_config('lock_timeout', ${value}, false)`.execute(db)

/** What an earlier attempt that was killed has left behind. */
async function dropUnfinished(db: Kysely<unknown>, name: string): Promise<void> {
  const { rows } = await sql<{ left: string }>`
    select c.relname as left from pg_index i join pg_class c on c.oid = i.indexrelid
    where not i.indisvalid and c.relname ~ ${`^${name}_ccnew\\d*$`}`.execute(db)
  for (const { left } of rows) await sql`drop index concurrently if exists ${sql.id(left)}`.execute(db)
}
