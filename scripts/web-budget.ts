import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runProgram } from './verify/run.ts'

/** What a first visit may load of JavaScript, gzipped, by area. */
const budgets = [
  { area: 'shop', bytes: 150_000, starts: ['index.html', 'src/ui/site-frame.tsx', 'src/shop/list/list-page.tsx'] },
  { area: 'studio', bytes: 250_000, starts: ['index.html', 'src/studio/studio-frame.tsx'] },
] as const
/** One language is loaded with every page. */
const language = 'src/i18n/ru.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

/** The chunk and all that it imports at once. */
function reachOf(manifest: Readonly<Record<string, Chunk>>, starts: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const take = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}: name the new start of the area in scripts/web-budget.ts`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(take)
  }
  starts.forEach(take)
  return files
}

const folder = mkdtempSync(join(tmpdir(), 'atelier-web-'))
try {
  const vite = ['apps/web/node_modules/vite/bin/vite.js', 'build', 'apps/web', '--outDir', folder, '--emptyOutDir']
  const built = await runProgram(['node', ...vite, '--logLevel', 'error'])
  if (!built.ok) throw new Error(built.output)
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  )
  for (const { area, bytes, starts } of budgets) {
    const scripts = [...reachOf(manifest, [...starts, language])]
    const loaded = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
    console.log(`the ${area}'s first load: ${loaded} bytes of scripts gzipped, of ${bytes}`)
    if (loaded > bytes) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
