import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { open } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Env } from '../config/variables.ts'
import { readableLine } from './readable-lines.ts'
import { restartOnSave } from './restart-on-save.ts'

interface ServerProcess {
  /** Resolves once it answers; false when it ended before. */
  ready(): Promise<boolean>
  /** Resolves with the exit code when it ends. */
  readonly ended: Promise<number>
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>
}

interface ServerProcessOptions {
  readonly env: Env
  readonly port: number
  /** Where it listens; undefined: on every interface. */
  readonly hosts: readonly string[] | undefined
  /** Restarts on save, and writes to the terminal. */
  readonly watch: boolean
  /** Where its lines go without `watch`. */
  readonly logFile: string
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs the real server from its sources, in a process group of its own: a Ctrl-C is ours to pass on. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { env, port, hosts, watch, logFile } = options
  const url = `http://${probeHostOf(hosts)}:${port}/readyz`
  const log = watch ? undefined : await open(logFile, 'w')
  const launch = () => {
    const started = spawn(process.execPath, ['--conditions=@atelier/source', main], {
      env: watch ? { NODE_COMPILE_CACHE: join(dirname(logFile), 'compile-cache'), ...env } : { ...env },
      detached: true,
      stdio: ['ignore', log?.fd ?? 'pipe', 'inherit', 'ipc'],
    })
    if (started.stdout) void showLines(started.stdout)
    return started
  }
  let child = launch()
  let stopping = false
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null
  /** While it is watched, a save can still fix what does not start. */
  const canCome = (): boolean => !stopping && (watch || isRunning())
  const end = async (): Promise<void> => {
    if (!isRunning()) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  const { promise: stopped, resolve: stop } = Promise.withResolvers<number>()
  const unwatch = watch
    ? restartOnSave(async () => {
        await end()
        if (!stopping) child = launch()
      })
    : undefined

  return {
    // A save that does not even load is mended by the next one: watched, only `stop` ends it.
    ended: watch ? stopped : once(child, 'exit').then(([code]: (number | null)[]) => code ?? 1),
    async ready() {
      while (canCome()) {
        const answer = await fetch(url).catch(() => undefined)
        if (answer?.ok) return true
        await delay(50)
      }
      return false
    },
    async stop() {
      stopping = true
      await unwatch?.()
      await end()
      await log?.close()
      stop(0)
    },
  }
}

/** Writes the server's log to the terminal as people read it. */
async function showLines(output: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: output })) {
    const text = readableLine(line)
    if (text !== null) process.stdout.write(`${text}\n`)
  }
}

/** An address of this machine at which the server answers. */
function probeHostOf(hosts: readonly string[] | undefined): string {
  const [host = '127.0.0.1'] = hosts ?? []
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
