import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { say } from '../say.ts'
import type { Shop } from './shop.ts'

const cache = join(import.meta.dirname, '../.cache')
/** npm writes this file when an installation is whole. */
const whole = 'node_modules/.package-lock.json'

/** The folder with a shop's packages, installed unless they are there, and its programs. */
export async function install({ name, label, packages, programs, format }: Shop): Promise<string> {
  const [version = ''] = Object.values(packages)
  const folder = join(cache, `${name}-${version}`)
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, whole))) {
    say(`${label}: installing from npm into ${folder}, which takes minutes`)
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
    const made = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (made.error) throw made.error
    if (made.status !== 0) throw new Error(`npm did not install it:\n${made.stderr.slice(-2_000)}`)
  }
  for (const [program, source] of Object.entries(programs)) {
    const file = join(folder, `${program}.${format === 'esm' ? 'mjs' : 'js'}`)
    await build({
      input: join(import.meta.dirname, source),
      platform: 'node',
      // Packages are found beside the program.
      external: /^[^./]/,
      output: { file, format, exports: 'named' },
      logLevel: 'silent',
    })
  }
  return folder
}
