import { sqlMigration } from '../src/sql-migration.ts'

/** Down keeps the oldest of equal images under its hash; the others get hashes that nothing has. */
export const storeEqualImagesAgain = sqlMigration({
  up: `
alter table assets drop constraint assets_content_key;
create index assets_content_idx on assets (owner_id, sha256);
`,
  down: `
drop index assets_content_idx;
update assets a set sha256 = sha256(convert_to(object_id::text, 'UTF8'))
where exists (
  select from assets o
  where o.owner_id = a.owner_id and o.visibility = a.visibility and o.sha256 = a.sha256 and o.id < a.id
);
alter table assets add constraint assets_content_key unique (owner_id, visibility, sha256);
`,
})
