import type { RawBuilder } from 'kysely'
import { blueprint, type ReadHandle } from './handle.ts'

/** Rows of a select that is written as SQL. */
export const readRows = async <T>(db: ReadHandle, query: RawBuilder<T>): Promise<readonly T[]> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the read-only type takes select builders only, and this is a select
  (await db.executeQuery(query.compile(blueprint) as never)).rows as readonly T[]
