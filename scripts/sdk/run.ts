import { spawn } from 'node:child_process'

export interface Ran {
  readonly ok: boolean
  readonly output: string
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const gather = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', reject)
    child.on('close', status => resolve({ ok: status === 0, output }))
  })
}
