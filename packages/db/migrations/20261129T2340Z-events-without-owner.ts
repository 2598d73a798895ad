import { sqlMigration } from '../src/sql-migration.ts'

export const eventsWithoutOwner = sqlMigration({
  up: `
alter table events alter column owner_id drop not null;
`,
  down: `
delete from events where owner_id is null;
alter table events alter column owner_id set not null;
`,
})
