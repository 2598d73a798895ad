import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Sources, sources } from './sources.ts'
import { applyDeclared, applyMigrations, type Scratch, scratch } from './scratch.ts'
import { differences, snapshotOf } from './snapshot.ts'
import { sqlDifference } from './sql-difference.ts'

export interface Generated {
  readonly file: string
  readonly up: readonly string[]
  readonly down: readonly string[]
}

/**
 * Writes the migration that brings databases from what the migrations build to what `schema/*.sql` declares, and adds
 * it to the list. Both directions have been run when this returns. Undefined: there is no difference.
 * @param request.what a few words, which become the file's name
 */
export async function generateMigration(
  adminUrl: string,
  request: { readonly what: string; readonly now: Date },
  from: Sources = sources,
): Promise<Generated | undefined> {
  const words = wordsOf(request.what)
  const member = words.map((word, at) => (at === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`)).join('')
  const list = await readFile(join(from.migrationsDir, 'index.ts'), 'utf8')
  if (list.includes(`{ ${member} }`)) throw new Error(`There is a migration called ${member} already: use other words`)
  await using declared = await scratch(adminUrl)
  await applyDeclared(declared.db, from.schemaDir)
  await using built = await scratch(adminUrl)
  await applyMigrations(built.db, from.migrations)
  const { up, down } = await sqlDifference(built, declared)
  if (up.length === 0) return undefined
  await proveBothWays(built, declared, { up, down })
  const name = `${request.now.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z-${words.join('-')}`
  await register(from.migrationsDir, { name, member, up, down })
  return { file: join(from.migrationsDir, `${name}.ts`), up, down }
}

async function proveBothWays(
  database: Scratch,
  declared: Scratch,
  { up, down }: Pick<Generated, 'up' | 'down'>,
): Promise<void> {
  const [start, goal] = [await snapshotOf(database.db), await snapshotOf(declared.db)]
  for (const [statements, expected] of [
    [up, goal],
    [down, start],
  ] as const) {
    await database.db.transaction().execute(transaction => sql.raw(statements.join('\n')).execute(transaction))
    const left = differences(await snapshotOf(database.db), expected, ['the result', 'the goal'])
    if (left.length > 0)
      throw new Error(`This change cannot be generated, write its migration by hand:\n${left.join('\n')}`)
  }
}

// Two words at least: one alone may be a word of the language, which cannot name a constant.
function wordsOf(what: string): readonly string[] {
  const words = what
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  if (words.length >= 2 && /^[a-z]/.test(words[0] ?? '')) return words
  throw new Error('Say in two words or more what changes: pnpm db generate "create coupons"')
}

interface Entry extends Pick<Generated, 'up' | 'down'> {
  readonly name: string
  readonly member: string
}

async function register(folder: string, { name, member, up, down }: Entry): Promise<void> {
  const text = `import { sqlMigration } from '../src/sql-migration.ts'

export const ${member} = sqlMigration({
  up: \`
${literal(up)}
\`,
  down: \`
${literal(down)}
\`,
})
`
  await writeFile(join(folder, `${name}.ts`), text, { flag: 'wx' })
  const list = join(folder, 'index.ts')
  const lines = (await readFile(list, 'utf8')).trimEnd().split('\n')
  const imported = lines.findLastIndex(line => line.startsWith('import ')) + 1
  const entries = [...lines.slice(imported, -1), `  '${name}': ${member},`, '}', '']
  await writeFile(
    list,
    [...lines.slice(0, imported), `import { ${member} } from './${name}.ts'`, ...entries].join('\n'),
  )
}

/** One-line statements stand together, longer ones apart. */
function literal(statements: readonly string[]): string {
  const text = statements.reduce((before, statement) => {
    const isBlock = before.endsWith('\n);') || before.endsWith('$;') || statement.includes('\n')
    return `${before}${before === '' ? '' : isBlock ? '\n\n' : '\n'}${statement}`
  }, '')
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
}
