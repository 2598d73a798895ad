import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Env } from '../config/variables.ts'

export interface ServerProcess {
  /** Resolves once it answers; false when it ended before. */
  ready(): Promise<boolean>
  /** Resolves with the exit code when it ends. */
  readonly ended: Promise<number>
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>
}

export interface ServerProcessOptions {
  readonly env: Env
  readonly port: number
  /** Restarts on save, and writes to the terminal. */
  readonly watch: boolean
  /** Where its lines go without `watch`. */
  readonly logFile: string
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the real server from its sources, in a process group of its own: a Ctrl-C is ours to pass on. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { env, port, watch, logFile } = options
  const log = watch ? undefined : await open(logFile, 'w')
  const flags = ['--conditions=@atelier/source', ...(watch ? ['--watch', '--watch-preserve-output'] : [])]
  const child = spawn(process.execPath, [...flags, main], {
    env: { ...env },
    detached: true,
    stdio: ['ignore', log?.fd ?? 'inherit', 'inherit', 'ipc'],
  })
  await log?.close()
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? 1)
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null

  return {
    ended,
    async ready() {
      while (isRunning()) {
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
        if (answer?.ok) return true
        await delay(50)
      }
      return false
    },
    async stop() {
      if (isRunning()) child.kill('SIGTERM')
      await ended
    },
  }
}
