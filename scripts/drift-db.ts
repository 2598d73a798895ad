import { checkDrift, writeRowTypes } from '../packages/db/dev/drift.ts'
import { startThrowawayPostgres } from '../packages/db/dev/embedded.ts'

/**
 * packages/db: the declared schema is what the migrations build, every migration goes down and up again, and the row
 * types are those of the schema. `--fix` writes the types; a missing migration is for a person to generate and read.
 */
const server = await startThrowawayPostgres()
try {
  if (process.argv.includes('--fix')) await writeRowTypes(server.url)
  const problems = await checkDrift(server.url)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
  } else console.log('Schema, migrations and row types agree; every migration goes down and up again.')
} finally {
  await server.stop()
}
