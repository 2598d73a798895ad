import { readFile, writeFile } from 'node:fs/promises'
import { generateRowTypes } from './row-types.ts'
import { applyDeclared, applyMigrations, scratch } from './scratch.ts'
import { differences, snapshotOf } from './snapshot.ts'
import { type Sources, sources } from './sources.ts'

/** Where schema files, migrations and row types disagree; empty when they agree. Each line says what to do. */
export async function checkDrift(adminUrl: string, from: Sources = sources): Promise<readonly string[]> {
  await using declared = await scratch(adminUrl)
  await applyDeclared(declared.db, from.schemaDir)
  const goal = await snapshotOf(declared.db)
  const types = await generateRowTypes(declared.db)
  return [
    ...(await checkMigrations(adminUrl, goal, from)),
    ...((await readFile(from.typesFile, 'utf8')) === types
      ? []
      : [`${from.typesFile} is out of date: run pnpm db types`]),
  ]
}

/** Writes the row types anew. */
export async function writeRowTypes(adminUrl: string, from: Sources = sources): Promise<void> {
  await using declared = await scratch(adminUrl)
  await applyDeclared(declared.db, from.schemaDir)
  await writeFile(from.typesFile, await generateRowTypes(declared.db))
}

async function checkMigrations(adminUrl: string, goal: readonly string[], from: Sources): Promise<readonly string[]> {
  await using built = await scratch(adminUrl)
  const empty = await snapshotOf(built.db)
  await applyMigrations(built.db, from.migrations)
  const drifted = differences(await snapshotOf(built.db), goal, ['migrations', 'schema'])
  const problems = drifted.length > 0 ? [`schema and migrations differ: run pnpm db generate "<what>"`, ...drifted] : []
  for (const [name, migration] of Object.entries(from.migrations).toReversed()) {
    if (!migration.down) return [...problems, `${name} has no way down`]
    await built.db.transaction().execute(transaction => migration.down?.(transaction) ?? Promise.resolve())
  }
  const left = differences(await snapshotOf(built.db), empty, ['a database migrated down', 'an empty one'])
  await applyMigrations(built.db, from.migrations)
  return [...problems, ...left]
}
