import type { ImportFault } from '@atelier/domain/imports'
import { sql } from 'kysely'
import { changed, faultsOf, goodRowsAs, type KindImporter, rowsAs } from './rows.ts'

const shape = 'line integer, slug text, name text, position integer'

/** Known by their slug; a name may not be another's, in the catalogue or in the rows before. */
export const categories: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<ImportFault>`with ${rowsAs(json, shape)}
        select r.line, 'name' as column, 'Another category has this name' as reason from r
        where exists (select from categories c where c.name = r.name and c.slug <> r.slug and c.deleted_at is null)
          or exists (select from r before where before.name = r.name and before.line < r.line)
        order by r.line`,
    ),
  async write(db, { json }, except) {
    await sql`with ${goodRowsAs(json, shape, except)}
      update categories c set name = r.name, position = coalesce(r.position, c.position), ${changed}
      from r where c.slug = r.slug and c.deleted_at is null
        and (c.name, c.position) <> (r.name, coalesce(r.position, c.position))`.execute(db)
    await sql`with ${goodRowsAs(json, shape, except)}
      insert into categories (name, slug, position) select r.name, r.slug, coalesce(r.position, 0) from r
      where not exists (select from categories c where c.slug = r.slug and c.deleted_at is null)
      order by r.line`.execute(db)
  },
}

const subShape = `${shape}, category text`

/** Known by their slug, and moved to the category that the row names. */
export const subCategories: KindImporter = {
  judge: (db, { json }) =>
    faultsOf(
      db,
      sql<ImportFault>`with ${rowsAs(json, subShape)}
        select r.line, 'category' as column, 'There is no category with this slug' as reason from r
        where not exists (select from categories c where c.slug = r.category and c.deleted_at is null)
        order by r.line`,
    ),
  async write(db, { json }, except) {
    await sql`with ${goodRowsAs(json, subShape, except)}
      update sub_categories c
      set name = r.name, position = coalesce(r.position, c.position), category_id = parent.id, ${changed}
      from r join categories parent on parent.slug = r.category and parent.deleted_at is null
      where c.slug = r.slug and c.deleted_at is null
        and (c.name, c.position, c.category_id) <> (r.name, coalesce(r.position, c.position), parent.id)`.execute(db)
    await sql`with ${goodRowsAs(json, subShape, except)}
      insert into sub_categories (category_id, name, slug, position)
      select parent.id, r.name, r.slug, coalesce(r.position, 0)
      from r join categories parent on parent.slug = r.category and parent.deleted_at is null
      where not exists (select from sub_categories c where c.slug = r.slug and c.deleted_at is null)
      order by r.line`.execute(db)
  },
}
