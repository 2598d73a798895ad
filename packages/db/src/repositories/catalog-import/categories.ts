import type { WrittenRow } from '@atelier/domain/imports'
import { sql } from 'kysely'
import {
  changed,
  codeLiteral,
  type CodedFault,
  faultsOf,
  freshWithSlugs,
  goodRowsAs,
  type KindImporter,
  repeatedTargets,
  choosingFrom,
  writtenBy,
} from './rows.ts'

const shape = 'line integer, slug text, "derivedSlug" text, name text, position integer'

/** `r` with `t`, the categories that rows match: by slug when the row has one, else by exact name. */
const matched = (json: Uint8Array, except: readonly number[]) => sql`${goodRowsAs(json, shape, except)}, t as (
  select r.line, c.id from r join categories c on c.deleted_at is null
    and ((r.slug is not null and c.slug = r.slug) or (r.slug is null and c.name = r.name)))`

export const categories: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<CodedFault>`with ${matched(json, [])}
        select r.line, 'name' as column, ${codeLiteral('category_name_taken')} as code from r
        where exists (select from categories c where c.name = r.name and c.deleted_at is null
          and c.id is distinct from (select t.id from t where t.line = r.line))
        union all ${repeatedTargets(sql`'slug'`)}
        order by line`,
    ),
  write(db, rows, except) {
    const choose = choosingFrom(rows)
    const position = choose('position', sql`coalesce(r.position, 0)`, sql`c.position`)
    return writtenBy(
      db,
      sql<WrittenRow>`with ${matched(rows.json, except)}, ${freshWithSlugs('categories')}, updated as (
        update categories c set name = r.name, position = ${position}, ${changed}
        from r join t using (line) where c.id = t.id and (c.name, c.position) is distinct from (r.name, ${position})
        returning c.id
      ), created as (
        insert into categories (name, slug, position)
        select r.name, fresh.slug, coalesce(r.position, 0) from fresh join r using (line) order by line
        returning id, slug
      )
      select line, created.id, 'created' as outcome from created join fresh using (slug)
      union all
      select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end from t left join updated using (id)`,
    )
  },
}
