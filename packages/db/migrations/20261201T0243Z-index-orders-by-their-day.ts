import { indexesOfEmptyTables } from '../src/migrate/build-indexes.ts'
import { sqlMigration } from '../src/sql-migration.ts'

export const indexOrdersByTheirDay = sqlMigration({
  up: `
-- Of a new database: where there are rows, behind the commit.
${indexesOfEmptyTables('20261201T0243Z-index-orders-by-their-day')}
`,
  down: `
drop index if exists orders_placed_at_idx;
`,
})
