import { about, type About } from './variable.ts'
import { environment } from './variables.ts'

/** The text of `.env.example`: every variable with its comment, all of them commented out. */
export function envExample(): string {
  const groups = Map.groupBy(Object.entries(environment.shape), ([, schema]) => about.get(schema)?.group)
  const blocks = [...groups].map(([group, entries]) =>
    [`# --- ${group} ---`, ...entries.map(([name, schema]) => entry(name, about.get(schema)))].join('\n'),
  )
  return `${head}\n\n${blocks.join('\n\n')}\n`
}

const head = [
  '# Every variable the server reads; pnpm start and pnpm dev need none of them.',
  '# Written by `pnpm verify --fix` from apps/server/src/config/variables.ts.',
].join('\n')

const entry = (name: string, meta: About | undefined): string => `# ${meta?.text}\n# ${name}=${meta?.example}`
