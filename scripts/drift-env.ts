import { readFile, writeFile } from 'node:fs/promises'
import { envExample } from '../apps/server/src/config/example.ts'
import { environment } from '../apps/server/src/config/variables.ts'

/** `.env.example` and turbo's pass-through list must name what the config reads. `--fix` writes both. */
const fix = process.argv.includes('--fix')
const root = new URL('..', import.meta.url)
const faults: string[] = []

const examplePath = new URL('.env.example', root)
const example = envExample()
if ((await readFile(examplePath, 'utf8').catch(() => '')) !== example) {
  if (fix) await writeFile(examplePath, example)
  else faults.push('.env.example differs from apps/server/src/config/variables.ts')
}

const turboPath = new URL('turbo.json', root)
const turbo = await readFile(turboPath, 'utf8')
const names = Object.keys(environment.shape)
const list = `"globalPassThroughEnv": [\n${names.map(name => `    "${name}"`).join(',\n')}\n  ]`
const wanted = turbo.replace(/"globalPassThroughEnv": \[[^\]]*\]/, list)
if (wanted !== turbo) {
  if (fix) await writeFile(turboPath, wanted)
  else faults.push('turbo.json: globalPassThroughEnv differs from the variables of the config')
}

if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nrun: pnpm verify --fix`)
  process.exitCode = 1
}
