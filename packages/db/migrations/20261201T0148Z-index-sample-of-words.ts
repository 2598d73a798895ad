import { sqlMigration } from '../src/sql-migration.ts'

export const indexSampleOfWords = sqlMigration({
  up: `
create index product_words_sample_idx on product_words using gin (words) where ((product_id & (1023)::bigint) < 64);
`,
  down: `
drop index product_words_sample_idx;
`,
})
