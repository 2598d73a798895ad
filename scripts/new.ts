import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { newResource } from './new/new-resource.ts'

// pnpm new <resource> [<singular>]: the files and registrations of the walk in CONTRIBUTING.
const root = join(import.meta.dirname, '..')
const [name = '', singular] = process.argv.slice(2)
try {
  const paths = newResource(root, name, singular)
  spawnSync(
    join(root, 'node_modules/.bin/oxfmt'),
    paths.filter(path => path.endsWith('.ts')),
    { cwd: root },
  )
  console.log(`${paths.join('\n')}\n
Next:
  1. Replace 'name' by the fields of the resource: the table, the type, the schemas, the tests.
  2. pnpm db generate "create ${name}"
  3. pnpm verify --fix
  4. pnpm changeset`)
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nusage: pnpm new <resource> [<singular>]`)
  process.exitCode = 1
}
