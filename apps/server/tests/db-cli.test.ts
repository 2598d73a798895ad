import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { emptyDatabase, testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { expect, test } from 'vitest'

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `pnpm db …` as the package script does. */
async function db(words: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
  const script = join(import.meta.dirname, '..', 'src', 'cli', 'db.ts')
  const child = spawn(process.execPath, ['--conditions=@atelier/source', script, ...words], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: Number(code), out: out.trim(), err: err.trim() }
}

const urlOf = ({ out }: Run): string => out.split('\n').at(-1) ?? ''

const foundation = '20261121T0700Z-foundation'

test('migrate, status, rollback and migrate again work on the database of DATABASE_URL', async () => {
  await using database = await emptyDatabase()
  const env = { DATABASE_URL: database.url }
  expect(await db(['status'], env)).toMatchObject({ code: 0, out: expect.stringMatching(`${foundation}  not applied`) })
  expect(await db(['migrate'], env)).toMatchObject({ code: 0, out: expect.stringContaining(`applied ${foundation}`) })
  const { host, pathname } = new URL(database.url)
  expect(await db(['migrate'], env)).toEqual({
    code: 0,
    out: 'The database is up to date.',
    err: `database: ${host}${pathname} (DATABASE_URL)`,
  })
  expect(await db(['status'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/ applied \S+Z\nup to date$/) })
  expect(await db(['rollback'], env)).toMatchObject({ code: 0, out: expect.stringContaining('rolled back 2') })
  expect(await db(['migrate'], env)).toMatchObject({ code: 0, out: expect.stringContaining('applied 2') })
})

test('three replicas that migrate at their start: one works, the others find nothing left', async () => {
  await using database = await emptyDatabase()
  const runs = await Promise.all([1, 2, 3].map(() => db(['migrate'], { DATABASE_URL: database.url })))
  expect(runs.map(run => run.code)).toEqual([0, 0, 0])
  expect(runs.filter(run => run.err.includes('\n'))).toEqual([])
  expect(runs.filter(run => run.out.startsWith('applied'))).toHaveLength(1)
})

test('reset is refused in production, and the data is there', async () => {
  await using database = await testDatabase()
  const client = new Client(database.url)
  await client.connect()
  await client.query(`insert into accounts (email, email_key, password_hash) values ('a@x.y', 'a@x.y', 'h')`)
  const count = async (): Promise<unknown> => (await client.query('select count(*)::int as n from accounts')).rows[0]
  expect(await db(['reset'], { DATABASE_URL: database.url, NODE_ENV: 'production' })).toEqual({
    code: 1,
    out: '',
    err: 'reset drops all data and is refused with NODE_ENV=production.',
  })
  expect(await count()).toEqual({ n: 1 })
  expect(await db(['reset'], { DATABASE_URL: database.url })).toMatchObject({ code: 0 })
  expect(await count()).toEqual({ n: 0 })
  await client.end()
})

const storageAway = {
  S3_ENDPOINT: 'http://127.0.0.1:1',
  S3_BUCKET: 'atelier',
  AWS_ACCESS_KEY_ID: 'away',
  AWS_SECRET_ACCESS_KEY: 'away',
}

// Seen to fail: with the storage away the first start ended with a stack trace.
test('seed fills a new database once, without pictures while the storage is away, and never one in production', async () => {
  await using database = await emptyDatabase()
  const env = { DATABASE_URL: database.url, ...storageAway }
  const people = async (): Promise<unknown[]> => {
    const client = new Client(database.url)
    await client.connect()
    const { rows } = await client.query('select username, role from users order by id')
    await client.end()
    return rows
  }
  expect(await db(['seed'], env)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The storage .* the demo has no pictures.*\nseeded; log in as\nadmin@example.com/),
  })
  const seeded = await people()
  expect(seeded).toEqual(
    expect.arrayContaining([
      { username: 'admin', role: 'ADMIN' },
      { username: 'ana', role: 'USER' },
    ]),
  )
  expect(await db(['seed'], env)).toMatchObject({ code: 0, out: 'There is an admin already: nothing was seeded.' })
  expect(await people()).toEqual(seeded)
  expect(await db(['seed'], { ...env, NODE_ENV: 'production' })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^seed .* refused/),
  })
})

test('start leaves a migrated database running, every command finds it, stop ends it and the data stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-cli-'))
  await chmod(folder, 0o755)
  const env = { DATA_DIR: folder }
  const started = await db(['start'], env)
  expect(started).toMatchObject({ code: 0, err: '' })
  const client = new Client(urlOf(started))
  await client.connect()
  await client.query(`insert into accounts (email, email_key, password_hash) values ('a@x.y', 'a@x.y', 'h')`)
  await client.end()
  expect(await db(['start'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/^was running already/) })
  expect(await db(['status'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/up to date$/) })
  expect(await db(['stop'], env)).toEqual({ code: 0, out: 'stopped', err: '' })
  await expect(new Client(urlOf(started)).connect()).rejects.toThrow('ECONNREFUSED')
  expect(await db(['stop'], env)).toEqual({ code: 0, out: 'It was not running.', err: '' })
  const again = await db(['start'], env)
  const later = new Client(urlOf(again))
  await later.connect()
  expect((await later.query('select email from accounts')).rows).toEqual([{ email: 'a@x.y' }])
  await later.end()
  await db(['stop'], env)
  await rm(folder, { recursive: true })
})

test.for([
  ['a URL of something else', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be a URL such as postgres:/],
  [
    'a server that is not there',
    { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
    /^No database answers at 127.0.0.1:1\/x: start it/,
  ],
  [
    'production without a database',
    { NODE_ENV: 'production' },
    /^DATABASE_URL is needed with NODE_ENV=production: set it$/,
  ],
] as const)('%s is reported in one line', async ([, env, line]) => {
  const { code, out, err } = await db(['migrate'], env)
  const faults = err.split('\n').filter(each => !each.startsWith('database: '))
  expect({ code, out, lines: faults.length }).toEqual({ code: 1, out: '', lines: 1 })
  expect(faults[0]).toMatch(line)
})

test('help lists the commands and exits 0', async () => {
  for (const words of [['--help'], ['help'], ['migrate', '--help'], []])
    expect(await db(words, {})).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^usage: pnpm db <command>/),
      err: '',
    })
})

test('an unknown command lists the known ones', async () => {
  expect(await db(['migrat'], {})).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^usage: pnpm db <command>\n {2}migrate +bring/),
  })
})

test('check finds no drift in the repository', async () => {
  expect(await db(['check'], {})).toEqual({
    code: 0,
    out: 'Schema, migrations and row types agree; every migration goes down and up again.',
    err: '',
  })
})
