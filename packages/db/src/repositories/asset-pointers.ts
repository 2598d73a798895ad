import { singularOf } from '@atelier/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

/** A column that points at assets, and what its rows are called. */
interface Pointer {
  readonly table: string
  readonly column: string
  readonly noun: string
}

/** Every foreign key on assets, as the schema has it: a new resource with an image needs no line here. */
export async function pointersAt(db: Handle): Promise<readonly Pointer[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as "table", a.attname as "column"
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'assets'::regclass order by 1, 2`.execute(db)
  return rows.map(row => ({ ...row, noun: singularOf(row.table).replaceAll('_', '-') }))
}

/** Whether some row points at the asset of that id. */
export const pointsAt = ({ table, column }: Pointer, id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from ${sql.table(table)} as pointing where pointing.${sql.ref(column)} = ${id})`
