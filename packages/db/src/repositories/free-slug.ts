import { sql } from 'kysely'
import type { Handle } from '../connection/handle.ts'

interface Wanted {
  readonly slug: string
  /** Its own slug is free to a record. */
  readonly exceptId?: number | undefined
}

/** The slug, or the slug with the lowest free number, at most 64 characters long. Creators of like slugs take turns. */
export async function freeSlug(db: Handle, table: string, { slug, exceptId = 0 }: Wanted): Promise<string> {
  const alike = unnumbered(slug)
  await sql`select pg_advisory_xact_lock(hashtext(${`${table}.slug`}), hashtext(${alike}))`.execute(db)
  const { rows } = await sql<{ slug: string }>`
    select slug from (
      select case n when 1 then ${slug}::text else rtrim(left(${slug}::text, 63 - length(n::text)), '-') || '-' || n end as slug
      from (select generate_series(1, 1000000) as n) numbers
    ) numbered
    where not exists (
      select from ${sql.table(table)} c where c.slug = numbered.slug and c.deleted_at is null and c.id <> ${exceptId})
    limit 1`.execute(db)
  const [free] = rows
  if (!free) throw new Error(`no free slug for ${slug}`)
  return free.slug
}

/** The same for all slugs that numbers could make equal: `lamp` of `lamp`, `lamp-2` and `lamp-2-3`. */
const unnumbered = (slug: string): string => slug.slice(0, 48).replace(/(?:-\d*)+$/, '')
