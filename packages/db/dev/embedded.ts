import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { asAdmin, urlOf } from './embedded/admin.ts'
import { findBinaries } from './embedded/binaries.ts'
import { locate, prepareDataFolder, readIdentity, user, writeIdentity } from './embedded/data-folder.ts'
import { EmbeddedPostgresError } from './embedded/error.ts'
import { findRunAs } from './embedded/run-as.ts'
import {
  findAnswering,
  findRunning,
  isAlive,
  type Running,
  startServer,
  stopServer,
  untilReady,
} from './embedded/server-process.ts'
import { throwawayFolder } from './embedded/throwaway-folder.ts'
import { watchOver } from './embedded/watchdog.ts'

export { copiesOf, type DatabaseCopies } from './embedded/copies.ts'
export { EmbeddedPostgresError } from './embedded/error.ts'
export { throwawayFolder } from './embedded/throwaway-folder.ts'
export { deleteAtTheEnd } from './embedded/watchdog.ts'

export interface EmbeddedPostgresOptions {
  /** The server's own folder; made when it is missing. */
  readonly dataDir: string
  /** Default: the port of the last start if it is free, otherwise any free one. */
  readonly port?: number
  /** false: nothing is flushed to disk and the folder is removed at the stop. For tests only. */
  readonly durable: boolean
  /** `process` (default): ends with this process, however it ends. `detached`: runs until it is stopped. */
  readonly lifetime?: 'process' | 'detached'
  /** What to do when the folder's server runs already. `refuse` is the default. */
  readonly whenRunning?: 'refuse' | 'share'
  /** A folder with other PostgreSQL programs, such as Debian's `/usr/lib/postgresql/15/bin`. */
  readonly binDir?: string
}

export interface EmbeddedPostgres {
  /** Connection URL of the database `atelier`, as its owner. */
  readonly url: string
  readonly port: number
  /** The postmaster. */
  readonly pid: number
  /** Where the data really is: elsewhere than asked when PostgreSQL's user may not enter that folder. */
  readonly dataDir: string
  readonly startedHere: boolean
  /** Stops the server. One that was running before and is shared is left alone. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL from the programs npm installed. For development and tests.
 * @throws EmbeddedPostgresError with one sentence that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const runAs = findRunAs()
  const binaries = await findBinaries(runAs, options.binDir)
  const folder = await prepareDataFolder(options.dataDir, binaries, runAs)
  const identity = await readIdentity(folder)
  const before = await findAnswering(folder)
  const ownerLives = identity.owner !== null && identity.owner !== process.pid && isAlive(identity.owner)
  if (before && options.whenRunning !== 'share' && ownerLives) {
    throw new EmbeddedPostgresError(
      `PostgreSQL already runs in ${folder} (port ${before.port}), started by process ${identity.owner}: stop that one first`,
    )
  }
  // A server without a living owner was left behind by a kill, or is the detached one: either way it is ours to use.
  const lifetime = options.lifetime ?? 'process'
  const keep = before !== undefined && (ownerLives || identity.owner === null)
  const flags = options.durable ? [] : throwawayFlags
  const port = before?.port ?? options.port ?? (await freePort(identity.port))
  const running = before
    ? await untilReady(folder, before.pid)
    : await startServer({ binaries, runAs, folder, port, flags })
  if (!keep)
    await writeIdentity(folder, {
      ...identity,
      port: running.port,
      owner: lifetime === 'detached' ? null : process.pid,
    })
  const release = keep || lifetime === 'detached' ? () => {} : watchOver(running.pid, folder, !options.durable)
  const url = await ensureDatabase(running, identity.password)
  return {
    url,
    port: running.port,
    pid: running.pid,
    dataDir: folder,
    startedHere: before === undefined,
    async stop() {
      if (keep) return
      await stopServer(folder, running.pid)
      if (!options.durable)
        await Promise.all([folder, `${folder}.log`].map(path => rm(path, { recursive: true, force: true })))
      release()
    },
  }
}

/** A server with a folder of its own: gone at the stop, or when this process ends in any way. */
export function startThrowawayPostgres(options: { readonly binDir?: string } = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: throwawayFolder(), durable: false, ...options })
}

/** Stops the folder's server, also one of another process; false when none ran. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<boolean> {
  const folder = locate(dataDir, findRunAs())
  const running = await findRunning(folder)
  if (running) await stopServer(folder, running.pid)
  return running !== undefined
}

const throwawayFlags = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'cluster_name=atelier-throwaway',
].flatMap(flag => ['-c', flag])

async function ensureDatabase({ port }: Running, password: string): Promise<string> {
  const adminUrl = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`
  await asAdmin(adminUrl, async admin => {
    const { rowCount } = await admin.query(`select 1 from pg_database where datname = 'atelier'`)
    if (rowCount === 0) await admin.query('create database atelier')
  })
  return urlOf(adminUrl, 'atelier')
}

/** Below the ports that systems give to connections: none of those takes it before this start or the next one. */
const ports = { from: 20_000, to: 32_000 }

async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(ports.from, ports.to)
    if (await isFree(port)) return port
  }
  throw new EmbeddedPostgresError(`No port from ${ports.from} to ${ports.to} is free: name one for the database`)
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  probe.listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}
