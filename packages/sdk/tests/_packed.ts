import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, symlink, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { vi } from 'vitest'
import { run } from '../../../scripts/sdk/run.ts'
import { build } from '../build.ts'

export const root = resolve(import.meta.dirname, '../../..')
export const tsc = join(root, 'node_modules/.bin/tsc')
export const strict = '--strict --exactOptionalPropertyTypes --target es2022 --lib es2022,dom --types'
  .split(' ')
  .concat('')
export const resolutions = {
  nodenext: ['--module', 'nodenext'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
}

/** Runs a program that must succeed. */
export async function must(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { ok, output } = await run(program, args, cwd)
  if (!ok) throw new Error(`${program} ${args.join(' ')}\n${output}`)
  return output
}

/** Runs a program that must print one line of JSON. */
export const jsonOf = async (program: string, args: readonly string[], cwd: string): Promise<unknown> =>
  JSON.parse(await must(program, args, cwd))

/** An empty project in which the packed SDK is installed. */
export interface PackedProject {
  readonly folder: string
  readonly installed: string
  /** Makes a folder with this `app.ts`. */
  app(name: string, source: string): Promise<string>
  /** Makes a folder with an app of `tests/apps`, as JavaScript, and gives the module's path. */
  script(folder: string, name: string): Promise<string>
}

// One install serves all test files of a run; the run's folder is removed at its end.
const shared = join(tmpdir(), 'atelier-sdk-packed')

/** Packs and installs the SDK, or waits until another worker has. */
export async function packedProject(): Promise<PackedProject> {
  const isFirst = await mkdir(join(tmpdir(), 'atelier-sdk-packing')).then(
    () => true,
    () => false,
  )
  if (isFirst) await install()
  else await vi.waitUntil(() => existsSync(shared), { timeout: 300_000, interval: 100 })
  return {
    folder: shared,
    installed: join(shared, 'node_modules/@atelier/sdk'),
    async app(name, source) {
      await mkdir(join(shared, name), { recursive: true })
      await writeFile(join(shared, name, 'app.ts'), source)
      return join(shared, name)
    },
    async script(folder, name) {
      const source = await readFile(join(root, 'packages/sdk/tests/apps', `${name}.ts`), 'utf8')
      await mkdir(join(shared, folder), { recursive: true })
      const module = join(shared, folder, `${name}.js`)
      await writeFile(module, stripTypeScriptTypes(source).replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"))
      return module
    },
  }
}

async function install(): Promise<void> {
  await must(tsc, ['-b', 'packages/sdk'], root)
  const project = await mkdtemp(join(tmpdir(), 'atelier-sdk-'))
  const built = join(project, 'built')
  await build(built)
  await writeFile(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }')
  await must('npm', ['pack', built, '--pack-destination', project], project)
  const tarball = (await readdir(project)).find(name => name.endsWith('.tgz')) ?? 'no tarball'
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await must('npm', ['install', ...quiet, `./${tarball}`], project)
  await copyFile(join(project, tarball), join(project, 'atelier-sdk.tgz'))
  await rename(project, shared)
}

/** Installs packages of this workspace in an app, beside each other: copies, so that none finds the workspace's others. */
export async function installIn(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  const copies = Object.entries(packages).map(async ([name, of]) => {
    const from = await realpath(join(root, 'packages/sdk/node_modules', of))
    const filter = (path: string) => !path.slice(from.length).includes('node_modules')
    await cp(from, join(folder, 'node_modules', name), { recursive: true, filter })
  })
  await Promise.all(copies)
}

/** Links packages of this workspace into an app; each finds its own dependencies. */
export async function linkIn(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const link = join(folder, 'node_modules', name)
    await mkdir(dirname(link), { recursive: true })
    // Another file may have given the shared project the same.
    await symlink(await realpath(join(root, 'packages/sdk/node_modules', name)), link).catch((error: unknown) => {
      if (!existsSync(link)) throw error
    })
  }
}
