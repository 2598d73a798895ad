import type { ImportedRow, ImportFault, ImportKind } from '@atelier/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'

/** How rows of one kind meet the catalogue: one statement or a few for all of them. */
export interface KindImporter<K extends ImportKind> {
  judge(db: Handle, rows: readonly ImportedRow<K>[]): Promise<readonly ImportFault[]>
  write(db: Handle, rows: readonly ImportedRow<K>[]): Promise<void>
}

/** Rows as one parameter and the table `r`: `with ${rowsAs(rows, 'slug text')} select … from r`. What is undefined is null. */
export const rowsAs = (rows: readonly object[], shape: string): RawBuilder<unknown> =>
  sql`r as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${sql.raw(shape)}))`

/** Runs a query of faults: lines, columns and reasons. */
export async function faultsOf(db: Handle, query: RawBuilder<ImportFault>): Promise<readonly ImportFault[]> {
  const { rows } = await query.execute(db)
  return rows
}

/** What a change of a row of the catalogue, called `c`, sets beside its columns. */
export const changed = sql`version = c.version + 1, updated_at = now()`
