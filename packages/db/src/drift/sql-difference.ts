import { createClient } from '@pgkit/client'
import { Migration } from '@pgkit/migra'
import { sql } from 'kysely'
import type { Scratch } from './scratch.ts'
import { tidy } from './tidy.ts'

/** The SQL that turns one database into the other, statement by statement, in the style of the schema files. */
export async function sqlDifference(from: Scratch, to: Scratch): Promise<readonly string[]> {
  const [fromClient, toClient] = [createClient(from.url), createClient(to.url)]
  try {
    const migration = await Migration.create(fromClient, toClient, { schema: 'public' })
    migration.set_safety(false)
    migration.add_all_changes(false)
    const keywords = await sql<{ word: string }>`select word from pg_get_keywords() where catcode <> 'U'`.execute(
      from.db,
    )
    const indexes = await sql<{ index: string; table: string }>`
      select indexname as "index", tablename as "table" from pg_indexes where schemaname = 'public'`.execute(from.db)
    return tidy([...migration.statements], {
      keywords: new Set(keywords.rows.map(row => row.word)),
      tableOfIndex: new Map(indexes.rows.map(row => [row.index, row.table])),
    })
  } finally {
    await Promise.all([fromClient.end(), toClient.end()])
  }
}
