import { sqlMigration } from '../src/sql-migration.ts'

export const indexOrdersByTheirDay = sqlMigration({
  up: `
create index orders_placed_at_idx on orders (placed_at);
`,
  down: `
drop index orders_placed_at_idx;
`,
})
