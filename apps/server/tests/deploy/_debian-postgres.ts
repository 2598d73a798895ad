import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../_free-port.ts'
import { rowsAt } from '../faults/_rows.ts'

const binDir = '/usr/lib/postgresql/15/bin'
const superuser = 'atelier'

/** Whether Debian's PostgreSQL 15 with its client programs is here; the embedded one ships none. */
export const hasDebianPostgres = existsSync(join(binDir, 'pg_basebackup'))
if (!hasDebianPostgres) {
  const say = 'skipped: these tests need the client programs of PostgreSQL: apt-get install postgresql-15'
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(say)
}

const idOf = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
/** PostgreSQL refuses to run as root. */
const ids = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}

/** Runs a program of PostgreSQL beside this process, as its user. */
const pg = (name: string, ...args: readonly string[]) =>
  promisify(execFile)(join(binDir, name), args, { ...ids, cwd: '/' })

/** A folder that PostgreSQL's user owns. */
async function folderOfPostgres(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-pg-'))
  if (ids.uid !== undefined) {
    await chown(folder, ids.uid, ids.gid)
    await chmod(dirname(folder), 0o711)
  }
  await chmod(folder, 0o700)
  return folder
}

/** One running server. Its folder stays when it stops. */
export interface DebianPostgres extends AsyncDisposable {
  readonly port: number
  urlOf(database: string): string
  /** Ends it as a loss of power would. */
  crash(): Promise<void>
}

export async function initialise(folder: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8']
  await pg('initdb', '-D', folder, '-U', superuser, '--auth=trust', '--no-sync', ...locale)
}

/** Copies a running server. With `-R` among the flags the copy starts as its replica. */
export const baseBackup = ({ port }: DebianPostgres, folder: string, ...flags: readonly string[]) =>
  pg('pg_basebackup', '-h', '127.0.0.1', '-p', String(port), '-U', superuser, '-D', folder, '-c', 'fast', ...flags)

/** Starts the server of a folder and waits until it answers. */
export async function startDebianPostgres(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  wantedPort?: number,
): Promise<DebianPostgres> {
  const port = wantedPort ?? (await freePort())
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binDir, 'postgres'), ['-D', folder, ...flags], {
    ...ids,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => void (said += String(chunk)))
  const ended = once(child, 'close')
  const urlOf = (database: string): string => `postgres://${superuser}@127.0.0.1:${port}/${database}`
  while (!(await rowsAt(urlOf('postgres'), 'select 1').catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${said}`)
    await pause(50)
  }
  return {
    port,
    urlOf,
    async crash() {
      child.kill('SIGQUIT')
      await ended
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGINT')
      await ended
    },
  }
}

/** Folders of one test file, removed together. */
export async function clusterFolders(): Promise<AsyncDisposable & { readonly at: (name: string) => string }> {
  const root = await folderOfPostgres()
  return {
    at: name => join(root, name),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

/** Makes a folder that PostgreSQL's user may write to. */
export async function makeFolder(folder: string): Promise<string> {
  await mkdir(folder, { mode: 0o700 })
  if (ids.uid !== undefined) await chown(folder, ids.uid, ids.gid)
  return folder
}
