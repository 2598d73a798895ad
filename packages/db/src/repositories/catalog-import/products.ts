import type { ImportRows, WrittenRow } from '@atelier/domain/imports'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
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

const shape = `line integer, slug text, "derivedSlug" text, name text, "subCategory" text, "descriptionMd" text,
  "descriptionHtml" text, status text, "crossNumber" text, tags text[]`

/**
 * `r` with `s`, the sub-categories that rows name, and `t`, the products that rows match: by slug when the row has one,
 * else by exact name within the sub-category.
 */
const matched = (json: Uint8Array, except: readonly number[]) => sql`${goodRowsAs(json, shape, except)}, s as (
    select r.line, s.id, s.category_id from r join sub_categories s on s.slug = r."subCategory" and s.deleted_at is null
  ), t as (
    select r.line, c.id from r join products c on c.slug = r.slug and c.deleted_at is null
    union all
    select r.line, c.id from r join s using (line)
    join products c on c.sub_category_id = s.id and c.name = r.name and c.deleted_at is null where r.slug is null)`

export const products: KindImporter = {
  judge: (db, rows) =>
    faultsOf(
      db,
      sql<CodedFault>`with ${matched(rows.json, [])}
        select r.line, 'sub_category' as column, ${codeLiteral('unknown_sub_category')} as code from r
        where not exists (select from s where s.line = r.line)
        union all
        select line, 'name', ${codeLiteral('several_of_this_name')}
        from t join r using (line) where r.slug is null group by line having count(*) > 1
        union all
        select line, 'status', ${codeLiteral('not_clearable')}
        from r where ${rows.columns.includes('status')} and r.status is null and exists (select from t where t.line = r.line)
        union all ${repeatedTargets(sql`'slug'`)}
        order by line`,
    ),
  async write(db, rows, except) {
    const isSent = (column: string) => rows.columns.includes(column)
    const choose = choosingFrom(rows)
    const text = choose('description', sql`coalesce(r."descriptionMd", '')`, sql`c.description_md`)
    const html = choose('description', sql`coalesce(r."descriptionHtml", '')`, sql`c.description_html`)
    const status = choose('status', sql`coalesce(r.status, c.status)`, sql`c.status`)
    const number = choose('cross_number', sql`r."crossNumber"`, sql`c.cross_number`)
    // Tags count as a change of the product, so that an older version is refused.
    const otherTags = isSent('tags')
      ? sql`or array(select distinct tag from unnest(r.tags) tag order by tag) is distinct from
          array(select g.name from product_tags h join tags g on g.id = h.tag_id where h.product_id = c.id order by g.name)`
      : sql``
    const written = await writtenBy(
      db,
      sql<WrittenRow>`with ${matched(rows.json, except)}, ${freshWithSlugs('products')}, updated as (
        update products c
        set name = r.name, sub_category_id = s.id, category_id = s.category_id, description_md = ${text},
          description_html = case when c.description_md = ${text} then c.description_html else ${html} end,
          status = ${status}, cross_number = ${number}, ${changed}
        from r join t using (line) join s using (line) where c.id = t.id
          and ((c.name, c.sub_category_id, c.description_md, c.status, c.cross_number)
            is distinct from (r.name, s.id, ${text}, ${status}, ${number}) ${otherTags})
        returning c.id
      ), created as (
        insert into products (category_id, sub_category_id, name, slug, description_md, description_html, status, tax_class_id, cross_number)
        select s.category_id, s.id, r.name, fresh.slug, coalesce(r."descriptionMd", ''), coalesce(r."descriptionHtml", ''),
          coalesce(r.status, 'published'), (select id from tax_classes where code = 'standard'), r."crossNumber"
        from fresh join r using (line) join s using (line) order by line
        returning id, slug
      )
      select line, created.id, 'created' as outcome from created join fresh using (slug)
      union all
      select line, t.id, case when updated.id is null then 'unchanged' else 'updated' end from t left join updated using (id)`,
    )
    const tagged = written.filter(({ outcome }) => outcome !== 'unchanged')
    if (isSent('tags') && tagged.length > 0) await writeTags(db, rows, tagged)
    return written
  },
}

/** Gives the written products the tags of their rows and no others. */
async function writeTags(db: Handle, { json }: ImportRows, written: readonly WrittenRow[]): Promise<void> {
  const lines = written.map(({ line }) => line)
  const ids = written.map(({ id }) => id)
  const pairs = sql`w as (select * from unnest(${lines}::integer[], ${ids}::bigint[]) as w(line, id)),
    r as (select w.id, coalesce(tags, '{}') as tags from json_to_recordset(${json}::json) as r(line integer, tags text[]) join w using (line)),
    wanted as (select distinct r.id, tag from r cross join unnest(r.tags) tag)`
  await sql`with ${pairs} insert into tags (name) select distinct tag from wanted order by tag on conflict do nothing`.execute(
    db,
  )
  await sql`with ${pairs}
    delete from product_tags held using tags, r
    where held.product_id = r.id and held.tag_id = tags.id and tags.name <> all(r.tags)`.execute(db)
  await sql`with ${pairs}
    insert into product_tags (product_id, tag_id)
    select wanted.id, tags.id from wanted join tags on tags.name = wanted.tag on conflict do nothing`.execute(db)
}
