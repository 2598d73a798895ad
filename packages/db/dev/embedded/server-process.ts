import { spawn } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { EmbeddedPostgresError } from './error.ts'
import type { RunAs } from './run-as.ts'

export interface Running {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** The folder's server by `postmaster.pid`; undefined when none lives. A file left by a crash counts as none. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  const lines = await readFile(join(folder, 'postmaster.pid'), 'utf8').then(
    text => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * The folder's server if it answers. A file left by a crash may name a process that is something else by now, after a
 * restart of the machine or in a new container: such a file is removed.
 */
export async function findAnswering(folder: string): Promise<Running | undefined> {
  const running = await findRunning(folder)
  if (!running?.ready || (await isListening(running.port))) return running
  await rm(join(folder, 'postmaster.pid'), { force: true })
  return undefined
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

interface StartOptions {
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly folder: string
  readonly port: number
  readonly flags: readonly string[]
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches us and not it, and waits until it is ready. */
export async function startServer(options: StartOptions): Promise<Running> {
  const { binaries, runAs, folder, port } = options
  const log = `${folder}.log`
  const output = openSync(log, 'w', 0o600)
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', folder, ...flags, ...options.flags], {
    stdio: ['ignore', output, output],
    detached: true,
    ...runAs.ids,
  })
  closeSync(output)
  child.unref()
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('exited')))
  })
  try {
    return await Promise.race([untilReady(folder, child.pid), failed])
  } catch (cause) {
    throw new EmbeddedPostgresError(await explain(log, options), { cause })
  }
}

/** Asks for a fast shutdown (running transactions are rolled back) and waits until the process is gone. */
export async function stopServer(folder: string, pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; (await findRunning(folder))?.pid === pid; waited += 10) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT')
    await wait(10)
  }
}

/** Waits for the server of this process id; gives up when it is gone. */
export async function untilReady(folder: string, pid: number | undefined): Promise<Running> {
  for (;;) {
    if (pid === undefined || !isAlive(pid)) break
    const running = await findRunning(folder)
    if (running?.ready && running.pid === pid) return running
    await wait(10)
  }
  throw new EmbeddedPostgresError(`The PostgreSQL of ${folder} ended while it was starting: try again`)
}

async function explain(log: string, { folder, port }: StartOptions): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '')
  if (/Address already in use/.test(text)) {
    return `Port ${port} is taken by another program: stop it, or choose another port for the database`
  }
  if (/lock file .* already exists|is another postmaster/i.test(text)) {
    return `Another PostgreSQL uses ${folder}: stop it first`
  }
  const last =
    text
      .trim()
      .split('\n')
      .findLast(line => /FATAL|PANIC|ERROR/.test(line)) ?? text.trim().split('\n').at(-1)
  return `PostgreSQL did not start in ${folder} (${last?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'no reason given'}): see ${log}`
}
