import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { buildAtelier, type Server } from './servers.ts'

/** Another commit of ours: its server, and its own way to fill a database. */
export interface Reference extends Disposable {
  readonly server: Server
  /** Migrates and seeds as that commit does. */
  fill(url: string, products: number): void
}

const root = join(import.meta.dirname, '..')
const fillScript = `
import { migrateUp } from '@atelier/db'
import { seedCatalog } from '@atelier/db/catalog-seed'
const [url, products] = process.argv.slice(-2)
await migrateUp(url)
await seedCatalog(url, { products: Number(products) })`

/** Builds a commit in a work tree of its own, with its own dependencies. */
export function buildReference(commit: string): Reference {
  const tree = mkdtempSync(join(tmpdir(), 'atelier-bench-ref-'))
  const remove = () => {
    spawnSync('git', ['worktree', 'remove', '--force', tree], { cwd: root })
    rmSync(tree, { recursive: true, force: true })
  }
  // Also when the run is interrupted.
  process.once('exit', remove)
  try {
    run('git', ['worktree', 'add', '--detach', tree, commit], root)
    const { packageManager } = Manifest.parse(JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8')))
    run('npx', ['-y', packageManager, 'install', '--frozen-lockfile'], tree)
    const server = buildAtelier(tree, { name: 'ref', label: `commit ${commit}` })
    const nodeArgs = ['--conditions=@atelier/source', '--input-type=module', '--eval', fillScript, '--']
    const fill = (url: string, products: number) =>
      run(process.execPath, [...nodeArgs, url, String(products)], join(tree, 'bench'))
    return { server, fill, [Symbol.dispose]: remove }
  } catch (error) {
    remove()
    throw error
  }
}

const Manifest = z.object({ packageManager: z.string() })

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}
