import { sqlMigration } from '../src/sql-migration.ts'

export const slugsOfOffers = sqlMigration({
  up: `
alter table offers add column slug text not null;
create unique index offers_slug_key on offers (slug) where (deleted_at is null);
alter table offers add constraint offers_slug_check check (slug <> '');
`,
  down: `
alter table offers drop constraint offers_slug_check;
drop index offers_slug_key;
alter table offers drop column slug;
`,
})
