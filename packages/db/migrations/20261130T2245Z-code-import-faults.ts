import { sqlMigration } from '../src/sql-migration.ts'

export const codeImportFaults = sqlMigration({
  up: `
alter table import_faults add column code text;
alter table import_faults add column details jsonb;
`,
  down: `
alter table import_faults drop column code;
alter table import_faults drop column details;
`,
})
