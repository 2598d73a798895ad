import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleFolder } from './_bundle.ts'

/** A program of ours in a process of its own, as a person would run it. */
export interface Running extends AsyncDisposable {
  readonly pid: number
  /** What it wrote so far. */
  readonly output: () => string
  readonly errors: () => string
  /** Resolves once the output holds the text; rejects with what was written when the process ends before. */
  said(text: string): Promise<void>
  readonly ended: Promise<number | null>
  kill(signal: NodeJS.Signals): void
}

const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill()
})

type Env = Readonly<Record<string, string>>

/** Runs a source file below `apps/server/src` with just this environment, and where to find programs and put temporary files. */
export function run(file: string, env: Env, args: readonly string[] = []): Running {
  const path = fileURLToPath(new URL(`../src/${file}`, import.meta.url))
  return runNode(['--conditions=@atelier/source', path, ...args], env)
}

/** Runs the server as production does. */
export const runServer = async (env: Env): Promise<Running> => runNode([join(await bundleFolder(), 'main.js')], env)

function runNode(args: readonly string[], env: Env): Running {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '', TMPDIR = '' } = process.env
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, NODE_COMPILE_CACHE, TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child.once('exit', () => living.delete(child)))
  let output = ''
  let errors = ''
  const look = new Set<() => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    output += String(chunk)
    for (const check of look) check()
  })
  child.stderr.on('data', (chunk: Buffer) => void (errors += String(chunk)))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)

  return {
    pid: child.pid ?? 0,
    output: () => output,
    errors: () => errors,
    ended,
    kill: signal => void child.kill(signal),
    async said(text) {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const check = (): void => {
        if (output.includes(text)) resolve()
      }
      look.add(check)
      check()
      void ended.then(code => reject(new Error(`ended with ${code} before "${text}":\n${output}\n${errors}`)))
      await promise
      look.delete(check)
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}

/** Whether a process with that id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
