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

const shape =
  'line integer, slug text, "derivedSlug" text, name text, position integer, category text, "moveToCategory" text'

/**
 * `r` with `p`, the categories that rows name, and `t`, the sub-categories that rows match: by slug when the row has one,
 * else by exact name within the category, or within the one that it has moved to already.
 */
const matched = (json: Uint8Array, except: readonly number[]) => sql`${goodRowsAs(json, shape, except)}, p as (
    select r.line, own.id, target.id as target_id, coalesce(target.id, own.id) as place_id
    from r left join categories own on own.slug = r.category and own.deleted_at is null
    left join categories target on target.slug = r."moveToCategory" and target.deleted_at is null
  ), t as (
    select r.line, c.id from r join sub_categories c on c.slug = r.slug and c.deleted_at is null
    union all
    select r.line, c.id from r join p using (line)
    join sub_categories c on c.category_id in (p.id, p.target_id) and c.name = r.name and c.deleted_at is null
    where r.slug is null)`

export const subCategories: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<CodedFault>`with ${matched(json, [])}
        select line, 'category' as column, ${codeLiteral('unknown_category')} as code from p where id is null
        union all
        select line, 'move_to_category', ${codeLiteral('unknown_category')}
        from r join p using (line) where r."moveToCategory" is not null and p.target_id is null
        union all
        select line, 'move_to_category', ${codeLiteral('no_sub_category_to_move')}
        from r where r."moveToCategory" is not null and not exists (select from t where t.line = r.line)
        union all
        select line, 'category', ${codeLiteral('in_another_category')}
        from p join t using (line) join sub_categories c on c.id = t.id
        where p.id is not null and c.category_id is distinct from p.id and c.category_id is distinct from p.target_id
        union all
        select line, 'name', ${codeLiteral('name_in_both_categories')}
        from t join r using (line) where r.slug is null group by line having count(*) > 1
        union all
        select line, 'name', ${codeLiteral('sub_category_name_taken')}
        from r join p using (line)
        where exists (select from sub_categories c where c.category_id = p.place_id and c.name = r.name
          and c.deleted_at is null and c.id not in (select t.id from t where t.line = r.line))
        union all ${repeatedTargets(sql`'slug'`)}
        order by line`,
    ),
  write(db, rows, except) {
    const choose = choosingFrom(rows)
    const position = choose('position', sql`coalesce(r.position, 0)`, sql`c.position`)
    return writtenBy(
      db,
      sql<WrittenRow>`with ${matched(rows.json, except)}, ${freshWithSlugs('sub_categories')}, updated as (
        update sub_categories c set name = r.name, position = ${position}, category_id = p.place_id, ${changed}
        from r join t using (line) join p using (line) where c.id = t.id
          and (c.name, c.position, c.category_id) is distinct from (r.name, ${position}, p.place_id)
        returning c.id
      ), created as (
        insert into sub_categories (category_id, name, slug, position)
        select p.place_id, r.name, fresh.slug, coalesce(r.position, 0)
        from fresh join r using (line) join p using (line) where p.place_id is not null order by line
        returning id, slug
      )
      select line, created.id, 'created' as outcome from created join fresh using (slug)
      union all
      select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end from t left join updated using (id)`,
    )
  },
}
