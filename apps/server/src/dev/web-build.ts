import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the pages are made of. */
const sources = [
  'apps/web/{index.html,package.json,vite.config.ts}',
  'apps/web/{src,public}/**/*',
  'packages/sdk/src/**/*.ts',
  'packages/domain/src/**/*.ts',
  'pnpm-lock.yaml',
]

/**
 * Builds the frontend unless the last build was made of the same sources. The server sees it when it is there.
 * @returns undefined, or why there is no new build
 */
export async function buildWeb(root: string, signal: AbortSignal): Promise<string | undefined> {
  const target = join(root, 'apps/web/dist')
  const mark = join(target, '.sources')
  const wanted = await fingerprintOf(root)
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return undefined
  const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js')
  if (!existsSync(vite)) return 'The pages were not built: Vite is not installed. Run pnpm install.'
  // Two starts of one checkout build beside each other; the last one stays.
  const own = join(root, 'apps/web/node_modules/.cache', `dist-${process.pid}`)
  try {
    const args = [vite, 'build', '--outDir', own, '--emptyOutDir', '--logLevel', 'error']
    const child = spawn(process.execPath, args, {
      cwd: join(root, 'apps/web'),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => void (said += String(chunk)))
    child.stderr.on('data', (chunk: Buffer) => void (said += String(chunk)))
    const [code]: (number | null)[] = await once(child, 'close')
    if (code !== 0) return `The pages were not built:\n${said}`
    await writeFile(join(own, '.sources'), wanted)
    await mkdir(target, { recursive: true })
    await rm(target, { recursive: true, force: true })
    await rename(own, target)
    return undefined
  } catch (error) {
    return signal.aborted ? undefined : `The pages were not built: ${String(error)}`
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** Names and contents of all sources. */
async function fingerprintOf(root: string): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true }))
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.toSorted().map(async path => `${path.slice(root.length)}\0${hash('sha256', await readFile(path))}`),
  )
  return hash('sha256', contents.join('\n'))
}
