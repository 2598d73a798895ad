import { indexesOfEmptyTables } from '../src/migrate/build-indexes.ts'
import { sqlMigration } from '../src/sql-migration.ts'

/** Where there are words, `buildIndexes` builds the index behind the commit, beside writers. */
export const indexSampleOfWords = sqlMigration({
  up: `
-- Of a new database: where there are rows, behind the commit.
${indexesOfEmptyTables('20261201T0148Z-index-sample-of-words')}
`,
  down: `
drop index if exists product_words_sample_idx;
`,
})
