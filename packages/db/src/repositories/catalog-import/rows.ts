import {
  type ImportFault,
  type ImportRows,
  plainReason,
  type PlainReasonCode,
  type WrittenRow,
} from '@atelier/domain/imports'
import { type RawBuilder, sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'

/** How rows of one kind meet the catalog: one statement or a few for all of them. */
export interface KindImporter {
  judge(db: Handle, rows: ImportRows): Promise<readonly ImportFault[]>
  write(db: Handle, rows: ImportRows, except: readonly number[]): Promise<readonly WrittenRow[]>
}

/**
 * Rows as one parameter and the table `r`: `with ${rowsAs(rows.json, 'slug text')} select … from r`. A missing field is
 * null. The driver sends bytes as they are, and JSON as bytes is its text.
 */
export const rowsAs = (json: Uint8Array, shape: string): RawBuilder<unknown> =>
  sql`r as (select * from json_to_recordset(${json}::json) as r(${sql.raw(shape)}))`

/** The same without the rows of some lines. */
export const goodRowsAs = (json: Uint8Array, shape: string, except: readonly number[]): RawBuilder<unknown> =>
  sql`r as (select * from json_to_recordset(${json}::json) as r(${sql.raw(shape)}) where line <> all(${except}::integer[]))`

/** A fault as SQL finds it. */
export interface CodedFault {
  readonly line: number
  readonly column: string
  readonly code: PlainReasonCode
}

/** The code of a reason as SQL; only those without details are found there. */
export const codeLiteral = (of: PlainReasonCode): RawBuilder<unknown> => sql.lit(of)

/** Runs a query of faults: lines, columns and codes. */
export async function faultsOf(db: Handle, query: RawBuilder<CodedFault>): Promise<readonly ImportFault[]> {
  const { rows } = await query.execute(db)
  return rows.map(({ line, column, code }) => ({ line, column, why: plainReason(code) }))
}

/** Runs a statement that writes and answers lines, ids and outcomes. */
export async function writtenBy(db: Handle, statement: RawBuilder<WrittenRow>): Promise<readonly WrittenRow[]> {
  const { rows } = await statement.execute(db)
  return rows
}

/** What a change of a record of the catalog, called `c`, sets beside its columns. */
export const changed = sql`version = c.version + 1, updated_at = now()`

/** Chooses what was sent where the file has the column, else the stored value. */
export const choosingFrom =
  ({ columns }: ImportRows) =>
  (column: string, sent: RawBuilder<unknown>, stored: RawBuilder<unknown>): RawBuilder<unknown> =>
    columns.includes(column) ? sent : stored

/** Lines whose record an earlier row changes too; `t` holds lines and ids. */
export const repeatedTargets = (column: RawBuilder<unknown>) => sql`
  select t.line, ${column} as column, ${codeLiteral('repeated_record')} as code
  from t where exists (select from t before where before.id = t.id and before.line < t.line)`

/**
 * `fresh`: lines of new records with their slugs. A derived slug that is taken gets the lowest free number. Needs `r` with
 * `slug` and `derivedSlug`, and `t`.
 */
export function freshWithSlugs(table: string): RawBuilder<unknown> {
  const taken = sql`exists (select from ${sql.table(table)} c where c.slug = ${numbered} and c.deleted_at is null)
    or exists (select from r other where other.slug = ${numbered})`
  return sql`derived as (
      select r.line, r."derivedSlug" as base, row_number() over (partition by r."derivedSlug" order by r.line) as nth
      from r where r.slug is null and not exists (select from t where t.line = r.line)
    ), free as (
      select base, slug, row_number() over (partition by base order by n) as nth
      from (select base, count(*) as needed from derived group by base) wanted
      cross join lateral (
        select n, ${numbered} as slug from (select generate_series(1, 1000000) as n) numbers where not (${taken}) limit needed
      ) numbered
    ), fresh as (
      select line, slug from derived join free using (base, nth)
      union all
      select r.line, r.slug from r where r.slug is not null and not exists (select from t where t.line = r.line)
    )`
}

/** The slug `base` with the number `n`, at most 64 characters long. */
const numbered = sql`case n when 1 then base else rtrim(left(base, 63 - length(n::text)), '-') || '-' || n end`
