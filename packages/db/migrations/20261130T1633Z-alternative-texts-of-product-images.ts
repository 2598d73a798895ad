import { sqlMigration } from '../src/sql-migration.ts'

export const alternativeTextsOfProductImages = sqlMigration({
  up: `
alter table products add column image_alts jsonb not null default '[]';
`,
  down: `
alter table products drop column image_alts;
`,
})
