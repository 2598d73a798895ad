import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'

export interface Result {
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

/** Runs one program with the workspace's own tools first on the path, and keeps what it prints. */
export async function runProgram(command: readonly string[]): Promise<Result> {
  const [program = '', ...args] = command
  const started = performance.now()
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter)
  const child = spawn(program, args, {
    env: { ...process.env, PATH: path, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ok = await new Promise<boolean>(settle => {
    child.on('error', error => {
      output += `${error.message}\n`
      settle(false)
    })
    child.on('close', code => settle(code === 0))
  })
  return { ok, seconds: (performance.now() - started) / 1000, output }
}
