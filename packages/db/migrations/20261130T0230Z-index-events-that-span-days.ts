import { sqlMigration } from '../src/sql-migration.ts'

export const indexEventsThatSpanDays = sqlMigration({
  up: `
create index events_spanning_idx on events (date, ends_wall) where ("left"(ends_wall, 10) <> "left"(starts_wall, 10));
`,
  down: `
drop index events_spanning_idx;
`,
})
