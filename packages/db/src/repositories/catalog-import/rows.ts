import type { ImportFault, ImportRows } from '@atelier/domain/imports'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'

/** How rows of one kind meet the catalogue: one statement or a few for all of them. */
export interface KindImporter {
  judge(db: Handle, rows: ImportRows): Promise<readonly ImportFault[]>
  write(db: Handle, rows: ImportRows, except: readonly number[]): Promise<void>
}

/**
 * Rows as one parameter and the table `r`: `with ${rowsAs(rows.json, 'slug text')} select … from r`. What is left out is
 * null. The driver sends bytes as they are, and JSON as bytes is its text.
 */
export const rowsAs = (json: Uint8Array, shape: string): RawBuilder<unknown> =>
  sql`r as (select * from json_to_recordset(${json}::json) as r(${sql.raw(shape)}))`

/** The same without the rows of some lines. */
export const goodRowsAs = (json: Uint8Array, shape: string, except: readonly number[]): RawBuilder<unknown> =>
  sql`r as (select * from json_to_recordset(${json}::json) as r(${sql.raw(shape)}) where line <> all(${except}::integer[]))`

/** Runs a query of faults: lines, columns and reasons. */
export async function faultsOf(db: Handle, query: RawBuilder<ImportFault>): Promise<readonly ImportFault[]> {
  const { rows } = await query.execute(db)
  return rows
}

/** What a change of a row of the catalogue, called `c`, sets beside its columns. */
export const changed = sql`version = c.version + 1, updated_at = now()`
