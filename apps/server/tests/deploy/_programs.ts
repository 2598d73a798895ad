import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

/** Where a program is. Without one its tests skip by this line, unless REQUIRE_ALL_SUITES=1 asks for all. */
export function findProgram(name: string, install: string): string | undefined {
  const path = folders.map(folder => `${folder}/${name}`).find(place => existsSync(place))
  if (path !== undefined) return path
  const say = `skipped: tests over ${name} need it; ${install}`
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(say)
  return undefined
}

export const fromDebian = (name: string, packageName = name): string | undefined =>
  findProgram(name, `apt-get install ${packageName}`)

export interface Ran {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

export function runProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Ran {
  const { status, stdout, stderr } = spawnSync(path, args, { encoding: 'utf8', env, maxBuffer: 64 * 1_048_576 })
  return { code: status, output: stdout, errors: stderr }
}

export interface Daemon extends AsyncDisposable {
  readonly errors: () => string
}

/** A program that runs until it is disposed, in the foreground. */
export function startProgram(path: string, args: readonly string[]): Daemon {
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => void (errors += String(chunk)))
  const ended = once(child, 'close')
  return {
    errors: () => errors,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}
