import { CompiledQuery, type Kysely } from 'kysely'

/** Makes or upgrades the schema `pgboss`, so that a server needs no right to change tables. */
export async function installJobs(db: Kysely<unknown>): Promise<void> {
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: {
      executeSql: async (text: string, values?: unknown[]) => {
        const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
        return { rows }
      },
    },
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.stop({ graceful: false, close: false })
}
