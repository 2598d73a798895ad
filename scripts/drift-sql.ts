import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { sentSql } from '../packages/db/dev/drift/sent-sql.ts'
import { startThrowawayPostgres } from '../packages/db/dev/embedded.ts'
import { migrateUp } from '../packages/db/src/migrate.ts'

/** packages/db/sql/<noun>.sql is what the repositories send, method by method. `--fix` writes the files. */
const folder = new URL('../packages/db/sql/', import.meta.url)
const notice = '-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.\n\n'

const server = await startThrowawayPostgres()
try {
  await migrateUp(server.url)
  const wanted = new Map([...(await sentSql(server.url))].map(([noun, text]) => [`${noun}.sql`, notice + text]))
  await mkdir(folder, { recursive: true })
  const present = await readdir(folder)
  const files = [...new Set([...present, ...wanted.keys()])].toSorted()
  for (const file of files) {
    const path = new URL(file, folder)
    const text = wanted.get(file)
    const before = present.includes(file) ? await readFile(path, 'utf8') : undefined
    if (before === text) continue
    if (!process.argv.includes('--fix')) {
      console.error(
        `packages/db/sql/${file} is not what the repositories send: run \`pnpm sql:update\` and read the diff`,
      )
      process.exitCode = 1
    } else if (text === undefined) await rm(path)
    else await writeFile(path, text)
  }
} finally {
  await server.stop()
}
