import type { ImportFault } from '@atelier/domain/imports'
import { sql } from 'kysely'
import type { Handle } from '../../connection/handle.ts'
import { changed, faultsOf, goodRowsAs, type KindImporter, rowsAs } from './rows.ts'

const shape = `line integer, slug text, name text, "subCategory" text, "descriptionMd" text, "descriptionHtml" text,
  status text, "crossNumber" text`

/** Known by their slug, and moved to the sub-category that the row names. */
export const products: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<ImportFault>`with ${rowsAs(json, shape)}
        select r.line, 'sub_category' as column, 'There is no sub-category with this slug' as reason from r
        where not exists (select from sub_categories s where s.slug = r."subCategory" and s.deleted_at is null)
        order by r.line`,
    ),
  async write(db, { json }, except) {
    await sql`with ${goodRowsAs(json, shape, except)}
      update products c
      set name = r.name, sub_category_id = s.id, category_id = s.category_id,
        description_md = coalesce(r."descriptionMd", c.description_md),
        description_html = coalesce(r."descriptionHtml", c.description_html),
        status = coalesce(r.status, c.status), cross_number = coalesce(r."crossNumber", c.cross_number), ${changed}
      from r join sub_categories s on s.slug = r."subCategory" and s.deleted_at is null
      where c.slug = r.slug and c.deleted_at is null
        and (c.name, c.sub_category_id, c.description_md, c.status, c.cross_number) is distinct from
          (r.name, s.id, coalesce(r."descriptionMd", c.description_md), coalesce(r.status, c.status), coalesce(r."crossNumber", c.cross_number))`.execute(
      db,
    )
    await sql`with ${goodRowsAs(json, shape, except)}
      insert into products (category_id, sub_category_id, name, slug, description_md, description_html, status, tax_class_id, cross_number)
      select s.category_id, s.id, r.name, r.slug, coalesce(r."descriptionMd", ''), coalesce(r."descriptionHtml", ''),
        coalesce(r.status, 'published'), (select id from tax_classes where code = 'standard'), r."crossNumber"
      from r join sub_categories s on s.slug = r."subCategory" and s.deleted_at is null
      where not exists (select from products c where c.slug = r.slug and c.deleted_at is null)
      order by r.line`.execute(db)
    if (Buffer.from(json.buffer, json.byteOffset, json.length).includes('"tags":')) await writeTags(db, json, except)
  },
}

/** Tags of the rows that name some, or say that there are none. */
async function writeTags(db: Handle, json: Uint8Array, except: readonly number[]): Promise<void> {
  const pairs = sql`${goodRowsAs(json, 'line integer, slug text, tags text[]', except)},
    wanted as (select r.slug, tag from r cross join unnest(r.tags) tag)`
  await sql`with ${pairs} insert into tags (name) select distinct tag from wanted order by tag on conflict do nothing`.execute(
    db,
  )
  await sql`with ${pairs}
    delete from product_tags held using products p, tags t, r
    where held.product_id = p.id and held.tag_id = t.id and p.deleted_at is null and p.slug = r.slug and r.tags is not null
      and t.name <> all(r.tags)`.execute(db)
  await sql`with ${pairs}
    insert into product_tags (product_id, tag_id) select p.id, t.id
    from wanted join products p on p.slug = wanted.slug and p.deleted_at is null join tags t on t.name = wanted.tag
    on conflict do nothing`.execute(db)
}
