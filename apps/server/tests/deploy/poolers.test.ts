import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { freePort } from '../_free-port.ts'
import { runServer } from '../_process.ts'
import { ask, logInAdmin, type Replica, registerUser, startReplica } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import { newerPgbouncer } from './_newer-pgbouncer.ts'
import { type Daemon, fromDebian, runProgram, startProgram } from './_programs.ts'

const programs = [fromDebian('pgbouncer'), await newerPgbouncer()].filter(path => path !== undefined)
const poolers = programs.map(path => ({ path, version: runProgram(path, ['--version']).output.split('\n')[0] }))

let database: TestDatabase
let mailbox: Mailbox
let pooler: Daemon
let pooledUrl: string
let folder: string
let replicas: Replica[] = []

/** PgBouncer in transaction mode before the test server, with no line beyond what it needs. */
async function startPooler(program: string, target: string): Promise<string> {
  const { hostname, port, username, password } = new URL(target)
  const ours = await freePort()
  folder = await mkdtemp(join(tmpdir(), 'atelier-pooler-'))
  await chmod(folder, 0o755)
  const settings = [
    '[databases]',
    `* = host=${hostname} port=${port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${ours}`,
    'auth_type = scram-sha-256',
    `auth_file = ${folder}/users.txt`,
    'pool_mode = transaction',
    'default_pool_size = 5',
    'max_client_conn = 200',
    'unix_socket_dir =',
    'logfile =',
  ]
  const files = {
    'pgbouncer.ini': settings.join('\n'),
    'users.txt': `"${username}" "${decodeURIComponent(password)}"\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o644)
  }
  const asUser = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  pooler = startProgram(program, [...asUser, join(folder, 'pgbouncer.ini')])
  const url = Object.assign(new URL(target), { port: String(ours) }).href
  while (!(await rowsAt(url, 'select 1').catch(() => undefined))) await pause(50)
  return url
}

const start = () =>
  startReplica({
    databaseUrl: pooledUrl,
    smtpUrl: mailbox.smtpUrl,
    env: { DATABASE_DIRECT_URL: database.url },
  })

describe.skipIf(poolers.length === 0).each(poolers)('behind $version in transaction mode', ({ path }) => {
  beforeAll(async () => {
    database = await testDatabase()
    mailbox = await startMailbox()
    pooledUrl = await startPooler(path, database.url)
    replicas = await Promise.all([start(), start()])
  })
  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica[Symbol.asyncDispose]()))
    await pooler[Symbol.asyncDispose]()
    await mailbox.stop()
    await database[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
  const [first, second] = [() => replicas[0]?.url ?? '', () => replicas[1]?.url ?? '']

  it.each([
    [
      'DATABASE_URL',
      {},
      'DATABASE_URL: a pooler in transaction mode stands there; set DATABASE_DIRECT_URL to PostgreSQL itself\n',
    ],
    ['both', { both: true }, 'DATABASE_DIRECT_URL: a pooler stands there too; set it to PostgreSQL itself\n'],
  ])(
    'a start with the pooler in %s ends with one line that names the variable',
    async (_, { both = false }: { both?: boolean }, line) => {
      await using server = await runServer({
        NODE_ENV: 'test',
        PORT: String(await freePort()),
        SECRET_KEY: 'a key for one test, '.repeat(4),
        DATABASE_URL: pooledUrl,
        ...(both ? { DATABASE_DIRECT_URL: `${pooledUrl}?application_name=direct` } : {}),
        LOG_LEVEL: 'warn',
      })
      expect([await server.ended, server.errors()]).toEqual([1, line])
    },
  )

  it('says in one line what the pooler does not keep', () => {
    const said = replicas.map(({ output }) =>
      output()
        .split('\n')
        .filter(text => text.includes('keeps no settings')),
    )
    expect(said.map(lines => lines.length)).toEqual([1, 1])
    expect(said[0]?.[0]).toContain('query_timeout = 7')
  })

  it('serves reads and writes of many at once', async () => {
    const { accessToken: token } = await registerUser(first())
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        ask(index % 2 === 0 ? first() : second(), 'POST /v1/projects', {
          token,
          json: { title: `Project ${index}`, body: '' },
          headers: { 'idempotency-key': `pooled-${index}` },
        }),
      ),
    )
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]))
    const read = await Promise.all(made.map(({ text }) => ask(second(), `GET /v1/projects/${JSON.parse(text).id}`)))
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set([200]))
  })

  // With LISTEN through the pooler the answer would stay old for the 61 s of its life.
  it('one process hears at once what the other writes', async () => {
    const { accessToken: token } = await logInAdmin(first())
    const names = async (): Promise<string> => (await ask(second(), 'GET /v1/categories')).text
    await names()
    await names()
    const name = 'Seen behind a pooler'
    const created = await ask(first(), 'POST /v1/categories', { token, json: { name } })
    expect(created.status).toBe(201)
    await expect.poll(names, { timeout: 5_000 }).toContain(name)
  })

  it('has one dispatcher, which holds its lock on PostgreSQL itself', async () => {
    const locks = `select count(*)::int as held from pg_locks l join pg_database d on d.oid = l.database
      where locktype = 'advisory' and granted and d.datname = current_database() and objid = 4172061122`
    await expect.poll(async () => (await rowsAt<{ held: number }>(database.url, locks))[0]?.held).toBe(1)
  })
})
