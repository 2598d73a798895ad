import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres, stopEmbeddedPostgres } from '@atelier/db/embedded'
import { expect, test } from 'vitest'
import { canReach } from '../dev/embedded/run-as.ts'
import { findRunning, isAlive } from '../dev/embedded/server-process.ts'
import { connect, until } from './_sql.ts'

const isRoot = process.getuid?.() === 0

interface Folder extends AsyncDisposable {
  readonly path: string
  readonly dataDir: string
}

async function folder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'atelier-embedded-'))
  await chmod(path, 0o777)
  const dataDir = join(path, 'postgres')
  return {
    path,
    dataDir,
    async [Symbol.asyncDispose]() {
      await stopEmbeddedPostgres(dataDir).catch(() => false)
      await rm(path, { recursive: true, force: true })
    },
  }
}

interface Child extends AsyncDisposable {
  readonly process: ChildProcess
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly error?: string
}

/** A server owned by another process, which can be killed. */
async function inChild(options: EmbeddedPostgresOptions, ids: { uid?: number; gid?: number } = {}): Promise<Child> {
  const script = join(import.meta.dirname, '_embedded-child.ts')
  const child = spawn(process.execPath, ['--conditions=@atelier/source', script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...ids,
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return {
    ...JSON.parse(String(line)),
    process: child,
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

const failureOf = (options: EmbeddedPostgresOptions): Promise<string> =>
  startEmbeddedPostgres(options).then(
    () => 'it started',
    (error: unknown) => String(error),
  )

test('keeps data, password and port over a restart', async () => {
  await using at = await folder()
  const first = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  await using sql = await connect(first.url)
  await sql.query('create table kept (n int); insert into kept values (7)')
  await sql[Symbol.asyncDispose]()
  await first.stop()
  await until(async () => !isAlive(first.pid))
  const second = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(second.url).toBe(first.url)
  await using again = await connect(second.url)
  expect(await again.query('select n from kept')).toEqual([{ n: 7 }])
})

test('a throwaway server leaves nothing behind', async () => {
  await using at = await folder()
  const server = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: false })
  await server.stop()
  expect([existsSync(at.dataDir), existsSync(`${at.dataDir}.log`)]).toEqual([false, false])
})

test('a taken port is reported in one sentence', async () => {
  await using at = await folder()
  await using other = await folder()
  const { port } = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(await failureOf({ dataDir: other.dataDir, durable: true, port })).toBe(
    `EmbeddedPostgresError: Port ${port} is taken by another program: stop it, or choose another port for the database`,
  )
})

test('a folder of another major version is reported in one sentence and left alone', async () => {
  await using at = await folder()
  await mkdir(at.dataDir)
  await writeFile(join(at.dataDir, 'PG_VERSION'), '15\n')
  expect(await failureOf({ dataDir: at.dataDir, durable: true })).toMatch(
    /was made by PostgreSQL 15 and this is 18: move the folder away to start empty, or set DATABASE_URL to a server of version 15$/,
  )
  expect(await readFile(join(at.dataDir, 'PG_VERSION'), 'utf8')).toBe('15\n')
})

test('a folder with other things in it is reported in one sentence and left alone', async () => {
  await using at = await folder()
  await mkdir(at.dataDir)
  await writeFile(join(at.dataDir, 'thesis.txt'), 'all of it')
  expect(await failureOf({ dataDir: at.dataDir, durable: true })).toMatch(
    /is not a PostgreSQL data folder: empty it, or choose another DATA_DIR$/,
  )
  expect(await readFile(join(at.dataDir, 'thesis.txt'), 'utf8')).toBe('all of it')
})

test('a path that cannot be a folder is reported in one sentence', async () => {
  await using at = await folder()
  await writeFile(join(at.path, 'file'), '')
  expect(await failureOf({ dataDir: join(at.path, 'file', 'postgres'), durable: true })).toMatch(
    /^EmbeddedPostgresError: The data folder .* cannot be used \(.*\): give yourself the rights to it, or set DATA_DIR to another folder$/,
  )
})

test('a second start while one runs is refused; sharing it works and leaves it running', async () => {
  await using at = await folder()
  await using owner = await inChild({ dataDir: at.dataDir, durable: true })
  expect(await failureOf({ dataDir: at.dataDir, durable: true })).toBe(
    `EmbeddedPostgresError: PostgreSQL already runs in ${at.dataDir} (port ${owner.port}), started by process ${owner.process.pid}: stop that one first`,
  )
  const shared = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true, whenRunning: 'share' })
  expect(shared).toMatchObject({ url: owner.url, startedHere: false })
  await shared.stop()
  await using sql = await connect(owner.url)
  expect(await sql.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('kill -9 of the owner stops the server, and the data is there at the next start', async () => {
  await using at = await folder()
  const owner = await inChild({ dataDir: at.dataDir, durable: true })
  {
    await using sql = await connect(owner.url)
    await sql.query('create table kept (n int); insert into kept values (7)')
  }
  owner.process.kill('SIGKILL')
  await until(async () => !isAlive(owner.pid))
  const next = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  await using sql = await connect(next.url)
  expect(await sql.query('select n from kept')).toEqual([{ n: 7 }])
})

test('kill -9 of the owner of a throwaway server removes its folder', async () => {
  await using at = await folder()
  const owner = await inChild({ dataDir: at.dataDir, durable: false })
  owner.process.kill('SIGKILL')
  await until(async () => !existsSync(at.dataDir))
  expect(isAlive(owner.pid)).toBe(false)
})

test('a server whose owner is gone is taken over, and stopped at the end', async () => {
  await using at = await folder()
  const left = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true, lifetime: 'detached' })
  const file = join(at.dataDir, 'atelier.json')
  const gone = spawn('true')
  await once(gone, 'exit')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), owner: gone.pid }))
  const taken = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(taken).toMatchObject({ pid: left.pid, startedHere: false })
  await taken.stop()
  expect(await findRunning(at.dataDir)).toBeUndefined()
})

test('a file left by a crash that names another process by now does not stop the start', async () => {
  await using at = await folder()
  const first = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  const left = await readFile(join(at.dataDir, 'postmaster.pid'), 'utf8')
  await first.stop()
  const other = spawn('sleep', ['60'])
  await writeFile(join(at.dataDir, 'postmaster.pid'), left.replace(/^\d+/, String(other.pid)))
  const next = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(next.startedHere).toBe(true)
  await next.stop()
  expect(other.exitCode ?? other.signalCode).toBeNull()
  other.kill()
})

test('a detached server is used by others and stays until it is stopped', async () => {
  await using at = await folder()
  const detached = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true, lifetime: 'detached' })
  const user = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(user.startedHere).toBe(false)
  await user.stop()
  expect(isAlive(detached.pid)).toBe(true)
  expect(await stopEmbeddedPostgres(at.dataDir)).toBe(true)
  expect(await stopEmbeddedPostgres(at.dataDir)).toBe(false)
})

test.runIf(isRoot)('as root, data below a closed folder goes where PostgreSQL can reach it', async () => {
  const closed = await mkdtemp('/var/tmp/atelier-closed-')
  const server = await startEmbeddedPostgres({ dataDir: join(closed, 'postgres'), durable: false })
  expect(server.dataDir).toMatch(/^\/var\/tmp\/atelier-[0-9a-f]{12}\/postgres$/)
  await server.stop()
  await Promise.all([closed, join(server.dataDir, '..')].map(path => rm(path, { recursive: true })))
})

test.runIf(isRoot)('as root, a folder made by mkdtemp is used as it is', async () => {
  await using at = await folder()
  await chmod(at.path, 0o700)
  const server = await startEmbeddedPostgres({ dataDir: at.dataDir, durable: true })
  expect(server.dataDir).toBe(at.dataDir)
})

// Needs a checkout that others may read, which one in root's home is not.
const unprivileged = { uid: 65_534, gid: 65_534 }
const canDropPrivileges = isRoot && canReach(import.meta.dirname, { name: 'nobody', ids: unprivileged })

test.runIf(canDropPrivileges)('runs as an ordinary user too', async () => {
  await using at = await folder()
  await using server = await inChild({ dataDir: at.dataDir, durable: true }, unprivileged)
  await using sql = await connect(server.url)
  expect(await sql.query('select current_user')).toEqual([{ current_user: 'atelier' }])
})

test.runIf(canDropPrivileges)('a folder without rights is reported to an ordinary user in one sentence', async () => {
  await using at = await folder()
  await chmod(at.path, 0o700)
  await using refused = await inChild({ dataDir: at.dataDir, durable: true }, unprivileged)
  expect(refused.error).toMatch(
    /The data folder .* cannot be used \(EACCES.*\): give yourself the rights to it, or set DATA_DIR/,
  )
})
