import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { runProgram } from './_programs.ts'

/** The release before this one. Source: `docs/spec/resolutions.md` 59. */
const commit = '79cda0d'
const root = new URL('../../../../', import.meta.url).pathname
const sources = new URL('../../src/', import.meta.url).pathname

/**
 * The entry of the previous release, from `src`: its files and packages are unpacked once, outside the repository.
 * Undefined where its commit or its packages cannot be had.
 */
export async function previousRelease(): Promise<string | undefined> {
  const folder = `/var/tmp/atelier-previous-${commit}`
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`
    await mkdir(fresh)
    const unpack = `git -C "${root}" archive ${commit} | tar -x -C "${fresh}"`
    const install = `cd "${fresh}" && npx -y pnpm@12.21.0 install --frozen-lockfile --ignore-scripts`
    const { code, errors } = runProgram('bash', ['-c', `set -o pipefail; ${unpack} && ${install} </dev/null >&2`])
    if (code === 0) await rename(fresh, folder)
    else {
      await rm(fresh, { recursive: true })
      const say = `skipped: commit ${commit} cannot be had: ${errors.trim().split('\n').at(-1)}`
      if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
      console.warn(say)
      return undefined
    }
  }
  return relative(sources, join(folder, 'apps/server/src/main.ts'))
}
