import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '../generated/schema.ts'

/** What every change of a row sets beside its columns. */
export const changed = <TB extends keyof DB>(eb: ExpressionBuilder<DB, TB>) => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every table that is changed has a version
  version: sql<number>`${eb.ref('version' as never)} + 1` as Expression<number>,
  updated_at: sql<string>`now()`,
})

/** What a soft deletion sets. */
export const deletedNow = { deleted_at: sql<string>`now()` }
