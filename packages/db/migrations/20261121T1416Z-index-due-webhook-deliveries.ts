import { sqlMigration } from '../src/sql-migration.ts'

export const indexDueWebhookDeliveries = sqlMigration({
  up: `
create index webhook_deliveries_due_idx on webhook_deliveries (next_attempt_at) where (state = 'pending');
`,
  down: `
drop index webhook_deliveries_due_idx;
`,
})
