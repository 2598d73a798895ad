import { spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from './is-alive.ts'

/** Something that is built from sources into a folder. */
interface Build {
  readonly name: string
  /** What it is made of. */
  readonly sources: readonly string[]
  /** Where the server looks for it. */
  readonly target: string
  readonly folder: string
  /** A script, and what builds into `own`; the target itself where the script replaces it in one step. */
  readonly script: string
  readonly args: (own: string) => readonly string[]
  /** Whether it gives way to everything else on the machine. */
  readonly isPatient?: boolean
}

const longestBuildMs = 60_000

const web: Build = {
  name: 'pages',
  sources: [
    'apps/web/{index.html,package.json,vite.config.ts}',
    'apps/web/{src,public}/**/*',
    'packages/sdk/src/**/*.ts',
    'packages/domain/src/**/*.ts',
    'pnpm-lock.yaml',
  ],
  target: 'apps/web/dist',
  folder: 'apps/web',
  script: 'apps/web/node_modules/vite/bin/vite.js',
  args: own => ['build', '--outDir', own, '--emptyOutDir', '--logLevel', 'error'],
}

const reference: Build = {
  name: 'reference',
  sources: [
    'apps/reference/{*.ts,package.json}',
    'apps/reference/{generate,site/.vitepress/theme}/*',
    'apps/reference/site/.vitepress/config.ts',
    'apps/server/openapi.json',
    'packages/sdk/generated/contract.json',
    'packages/{sdk,cli}/README.md',
    'docs/{mcp,webhooks}.md',
    'pnpm-lock.yaml',
  ],
  target: 'apps/reference/dist',
  folder: 'apps/reference',
  script: 'apps/reference/build.ts',
  args: own => ['--out', own],
  isPatient: true,
}

/**
 * Builds the frontend unless the last build was made of the same sources. The server sees it when it is there.
 * @returns undefined, or why there is no new build
 */
export const buildWeb = (root: string, signal: AbortSignal): Promise<string | undefined> => build(web, root, signal)

/** The same for the reference of the API, at the lowest priority. */
export const buildReference = (root: string, signal: AbortSignal): Promise<string | undefined> =>
  build(reference, root, signal)

async function build(what: Build, root: string, signal: AbortSignal): Promise<string | undefined> {
  const target = join(root, what.target)
  const mark = join(target, '.sources')
  const wanted = await fingerprintOf(root, what.sources)
  const isThere = async () => (await readFile(mark, 'utf8').catch(() => '')) === wanted
  if (await isThere()) return undefined
  const script = join(root, what.script)
  if (!existsSync(script)) return `The ${what.name} were not built: ${what.script} is missing. Run pnpm install.`
  const cache = join(root, what.folder, 'node_modules/.cache')
  const own = join(cache, `dist-${process.pid}`)
  try {
    await waitForOthers(cache, signal)
    if (await isThere()) return undefined
    await mkdir(own, { recursive: true })
    const args = ['--conditions=@atelier/source', script, ...what.args(own)]
    const child = spawn(process.execPath, args, {
      cwd: join(root, what.folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    if (what.isPatient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => void (said += String(chunk)))
    child.stderr.on('data', (chunk: Buffer) => void (said += String(chunk)))
    const [code]: (number | null)[] = await once(child, 'close')
    if (code !== 0) return `The ${what.name} were not built:\n${said}`
    await writeFile(join(own, '.sources'), wanted)
    await mkdir(target, { recursive: true })
    await rm(target, { recursive: true, force: true })
    await rename(own, target)
    return undefined
  } catch (error) {
    return signal.aborted ? undefined : `The ${what.name} were not built: ${String(error)}`
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** Waits for builds of other starts of this checkout. Two that begin at one moment both build, and the last one stays. */
async function waitForOthers(cache: string, signal: AbortSignal): Promise<void> {
  const isBuilding = async (name: string): Promise<boolean> => {
    const pid = Number(/^dist-(\d+)$/.exec(name)?.[1] ?? process.pid)
    if (pid === process.pid || !isAlive(pid)) return false
    // A killed start leaves its folder, and another program may have its id by now.
    const found = await stat(join(cache, name)).catch(() => undefined)
    return found !== undefined && Date.now() - found.mtimeMs < longestBuildMs
  }
  while (!signal.aborted) {
    const names = await readdir(cache).catch(() => [])
    if (!(await Promise.all(names.map(isBuilding))).includes(true)) return
    await delay(100)
  }
}

/** Names and contents of all sources. */
async function fingerprintOf(root: string, sources: readonly string[]): Promise<string> {
  const files: string[] = []
  for await (const entry of glob([...sources], { cwd: root, withFileTypes: true }))
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.toSorted().map(async path => `${path.slice(root.length)}\0${hash('sha256', await readFile(path))}`),
  )
  return hash('sha256', contents.join('\n'))
}
