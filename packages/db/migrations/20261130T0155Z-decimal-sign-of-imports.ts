import { sqlMigration } from '../src/sql-migration.ts'

export const decimalSignOfImports = sqlMigration({
  up: `
alter table imports add column decimal_sign text;
alter table imports add constraint imports_decimal_sign_check check (decimal_sign in ('point', 'comma'));
`,
  down: `
alter table imports drop column decimal_sign;
`,
})
