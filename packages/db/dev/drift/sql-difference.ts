import { createClient } from '@pgkit/client'
import { Migration, type PostgreSQL } from '@pgkit/migra'
import { sql } from 'kysely'
import type { Scratch } from './scratch.ts'
import { tidy } from './tidy.ts'

interface BothWays {
  readonly up: readonly string[]
  readonly down: readonly string[]
}

/** The SQL that turns one database into the other and back, in the style of the schema files. */
export async function sqlDifference(from: Scratch, to: Scratch): Promise<BothWays> {
  const [fromClient, toClient] = [createClient(from.url), createClient(to.url)]
  try {
    const { changes } = await Migration.create(fromClient, toClient, { schema: 'public' })
    const there = { changes: [changes.i_from, changes.i_target], start: from } as const
    const back = { changes: [changes.i_target, changes.i_from], start: to } as const
    return { up: await statements(there), down: await statements(back) }
  } finally {
    await Promise.all([fromClient.end(), toClient.end()])
  }
}

async function statements(way: {
  changes: readonly [PostgreSQL, PostgreSQL]
  start: Scratch
}): Promise<readonly string[]> {
  const migration = await Migration.create(...way.changes, { schema: 'public' })
  migration.set_safety(false)
  migration.add_all_changes(false)
  const { db } = way.start
  const keywords = await sql<{ word: string }>`select word from pg_get_keywords() where catcode <> 'U'`.execute(db)
  const indexes = await sql<{ index: string; table: string; definition: string }>`
    select indexname as "index", tablename as "table", indexdef as "definition"
    from pg_indexes where schemaname = 'public'`.execute(db)
  const context = {
    keywords: new Set(keywords.rows.map(row => row.word)),
    tableOfIndex: new Map(indexes.rows.map(row => [row.index, row.table])),
  }
  const standing = tidy(
    indexes.rows.map(row => row.definition),
    context,
  )
  return withoutEqualIndexes(tidy([...migration.statements], context), new Set(standing))
}

/** The library compares collations of indexes by OID, so it recreates equal indexes that use a collation of ours. */
function withoutEqualIndexes(wanted: readonly string[], standing: ReadonlySet<string>): readonly string[] {
  const equal = wanted.filter(statement => standing.has(statement))
  const dropped = new Set(equal.map(statement => `drop index ${/index (\w+) on /.exec(statement)?.[1]};`))
  return wanted.filter(statement => !standing.has(statement) && !dropped.has(statement))
}
