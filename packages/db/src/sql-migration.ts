import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** A migration written as SQL: what `pnpm db generate` makes and a reviewer reads. Each text may hold many statements. */
export function sqlMigration(text: { readonly up: string; readonly down: string }): Migration {
  return {
    up: async db => void (await sql.raw(text.up).execute(db)),
    down: async db => void (await sql.raw(text.down).execute(db)),
  }
}
