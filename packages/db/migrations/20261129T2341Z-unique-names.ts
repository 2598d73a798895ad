import { sqlMigration } from '../src/sql-migration.ts'

/** Equal names of older records get their id, so that the index can be built. */
const distinct = (table: string, within: string) => `
update ${table} c set name = left(name, 180) || ' #' || id
where deleted_at is null and exists (
  select from ${table} o where o.deleted_at is null and o.name = c.name and o.id < c.id${within});
`

export const uniqueNames = sqlMigration({
  up: `
${distinct('sub_categories', ' and o.category_id = c.category_id')}
${distinct('collections', '')}
create unique index sub_categories_name_key on sub_categories (category_id, name) where (deleted_at is null);
create unique index collections_name_key on collections (name) where (deleted_at is null);
`,
  down: `
drop index collections_name_key;
drop index sub_categories_name_key;
`,
})
