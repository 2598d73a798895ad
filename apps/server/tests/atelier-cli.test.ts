import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './_free-port.ts'
import { type Running, runServer } from './_process.ts'
import { testBucket } from './_storage.ts'

const login = { ATELIER_EMAIL: 'boss@studio.example', ATELIER_PASSWORD: 'oak and linen of the boss' }

let database: TestDatabase
let server: Running
let url: string
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'atelier-cli-'))
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  server = await runServer({
    NODE_ENV: 'test',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET_KEY: 'k'.repeat(64),
    FIRST_SUPERUSER: login.ATELIER_EMAIL,
    FIRST_SUPERUSER_PASSWORD: login.ATELIER_PASSWORD,
    LOG_LEVEL: 'info',
    ...(await testBucket()),
  })
  await server.said('"msg":"ready"')
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

interface Asked {
  readonly server?: string
  readonly database?: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `pnpm atelier …` or `pnpm ops …` as the package script does. */
async function runCommand(
  command: 'atelier' | 'ops',
  words: readonly string[],
  { server: at, database: other, input = '', env = {} }: Asked = {},
) {
  const script = join(import.meta.dirname, '..', 'src', 'cli', `${command}.ts`)
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, ['--conditions=@atelier/source', script, ...words], {
    cwd: folder,
    env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: other ?? database.url, ATELIER_URL: at ?? url, ...login, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: Number(code), out: out.trim(), err: err.trim() }
}

const atelier = (...words: readonly string[]) => runCommand('atelier', words)
const ops = (...words: readonly string[]) => runCommand('ops', words)

async function names(): Promise<unknown[]> {
  const client = new Client(database.url)
  await client.connect()
  const { rows } = await client.query('select name from categories order by id')
  await client.end()
  return rows.map(row => row.name)
}

test('a file goes in, its faults are listed with their lines, and a table comes out', async () => {
  await writeFile(join(folder, 'categories.csv'), 'name,position\nLamps,1\nChairs,x\n')
  const refused = await atelier('import', 'categories.csv')
  expect(refused).toMatchObject({ code: 1, out: 'line 3, position: Must be a whole number from 0 to 1000000' })
  expect(refused.err).toContain('failed: 2 rows, 1 good, 1 bad')
  expect(await names()).toEqual([])

  expect(await atelier('import', 'categories.csv', '--mode', 'rows', '--dry-run')).toMatchObject({ code: 1 })
  expect(await names()).toEqual([])

  const taken = await atelier('import', 'categories.csv', '--mode', 'rows')
  expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('completed: 2 rows, 1 good, 1 bad') })
  expect(await names()).toEqual(['Lamps'])

  expect(await atelier('export', 'categories', '--out', 'out.csv')).toMatchObject({ code: 0, out: 'out.csv: 38 bytes' })
  expect(await readFile(join(folder, 'out.csv'), 'utf8')).toBe('\u{FEFF}slug,name,position\r\nlamps,Lamps,1\r\n')
  const pdf = await atelier('export', 'price-list:retail')
  expect(pdf).toMatchObject({ code: 0, out: expect.stringMatching(/^prices-retail-\d{4}-\d\d-\d\d\.pdf: \d+ bytes$/) })
})

test('the columns of a kind are listed before a file is sent', async () => {
  const listed = await atelier('columns', 'sub-categories')
  expect(listed).toEqual({
    code: 0,
    err: '',
    out: [
      'category          required',
      'slug              optional',
      'name              required',
      'position          optional',
      'move_to_category  optional, not in exports',
      'image_url         optional, not in exports',
    ].join('\n'),
  })
})

test('jobs are listed with their causes and without their payloads, and failed ones are sent again', async () => {
  await using client = new AsyncDisposableStack()
  const db = client.adopt(new Client(database.url), each => each.end())
  await db.connect()
  const json = { email: 'secret-name@studio.example', username: 'lena', password: 'oak and linen' }
  const headers = { 'content-type': 'application/json' }
  await fetch(`${url}/v1/accounts/register`, { method: 'POST', headers, body: JSON.stringify(json) })
  const count = async (where: string) => (await db.query(`select 1 from pgboss.job where ${where}`)).rowCount
  await expect.poll(() => count(`name = 'mail.verification' and state = 'retry'`)).toBe(1)
  // Its last attempt, and now.
  await db.query(`update pgboss.job set retry_limit = 1, start_after = now() where name = 'mail.verification'`)
  await expect.poll(() => count(`name = 'jobs.dead'`)).toBe(1)

  const listed = await ops('jobs', 'list', '--kind', 'mail.verification', '--state', 'failed')
  expect(listed.out).toMatch(/^[-\da-f]+ {2}mail.verification {2}failed {2}2 attempts {2}\S+Z {2}.*ECONNREFUSED/)
  const [id = ''] = listed.out.split(' ')
  const shown = await ops('jobs', 'show', id)
  expect(shown.out).toMatch(/^id {8}[-\da-f]+\nkind {6}mail.verification\nstate {5}failed\nattempts {2}2\nrequest /)
  expect(listed.out + shown.out).not.toContain('secret-name')

  expect(await ops('jobs', 'retry', id)).toMatchObject({ code: 0, out: 'queued again' })
  expect(await count(`name = 'jobs.dead'`)).toBe(0)
  expect(await count(`name = 'mail.verification' and id <> '${id}'`)).toBe(1)
  expect(await ops('jobs', 'retry', id)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`no failed job has the id ${id}`),
  })
})

test('what it cannot do it says in words, and ends with 2', async () => {
  expect(await atelier('import', 'people.csv')).toMatchObject({
    code: 2,
    err: '--kind must be one of categories, sub-categories, products, offers, prices',
  })
  expect(await atelier('import')).toMatchObject({ code: 2, err: expect.stringMatching(/^usage: pnpm atelier import/) })
  expect(await atelier('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^usage: pnpm atelier import/) })
  expect(await ops('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/^usage: pnpm ops jobs list/) })
  expect(await ops('jobs')).toMatchObject({ code: 2, err: expect.stringContaining('usage: pnpm ops jobs list') })
  expect(await atelier('jobs', 'list')).toMatchObject({ code: 2, err: expect.stringMatching(/^usage: pnpm atelier/) })
  expect(await atelier('export', 'people')).toMatchObject({ code: 2, err: expect.stringMatching(/^export takes/) })
  expect(await atelier('import', 'offers.csv')).toMatchObject({ code: 2, err: expect.stringContaining('ENOENT') })
})

test('a server that cannot be reached is named with its URL', async () => {
  expect(await runCommand('atelier', ['export', 'products'], { server: 'http://127.0.0.1:1' })).toEqual({
    code: 2,
    out: '',
    err: 'No server answers at http://127.0.0.1:1: start it, or set --url or ATELIER_URL.',
  })
})

test('ops names its database, and creates a first admin only where there is none', async () => {
  await using empty = await testDatabase()
  const { host, pathname } = new URL(empty.url)
  const asked = { input: 'oak and linen of another\n' }
  const create = (given = asked) =>
    runCommand('ops', ['first-admin', 'owner@studio.example'], { ...given, database: empty.url })
  // A database elsewhere counts as production where nothing says otherwise.
  for (const [input, fault] of [
    ['1234', "'password' must be at least 10 characters long"],
    ['qwertyuiop', "'password' is too common"],
  ] as const) {
    expect(await create({ input })).toMatchObject({ code: 2, err: expect.stringContaining(fault) })
  }
  expect(await create()).toEqual({
    code: 0,
    out: 'created the ADMIN owner@studio.example',
    err: `database: ${host}${pathname} (DATABASE_URL)`,
  })
  expect(await create()).toEqual({
    code: 0,
    out: 'An ADMIN exists already: nothing was created.',
    err: `database: ${host}${pathname} (DATABASE_URL)`,
  })
})

// Before: a production start served a database that the demo had filled.
test('a production start refuses a database whose staff the demo password opens, and names the command that helps', async () => {
  await using filled = await testDatabase()
  const demo = { input: 'atelier-demo', database: filled.url }
  const admin = ['first-admin', 'renamed@studio.example']
  expect(await runCommand('ops', admin, demo)).toMatchObject({ code: 2, err: expect.stringContaining('too common') })
  expect(await runCommand('ops', admin, { ...demo, env: { NODE_ENV: 'development' } })).toMatchObject({ code: 0 })
  await using production = await runServer({
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    PUBLIC_URL: 'https://api.example.com',
    DATABASE_URL: filled.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'no-reply@example.com',
    SECRET_KEY: 'a key for one test, '.repeat(4),
  })
  // A start that goes on must not keep the test waiting.
  void production.said('"msg":"ready"').then(() => production.kill('SIGTERM'), String)
  expect(await production.ended).toBe(1)
  expect(production.errors()).toBe(
    'DATABASE_URL: the password of the demo opens renamed@studio.example, an account of staff; delete it with: pnpm ops delete-demo-staff\n',
  )
  const onIt = { database: filled.url }
  expect(await runCommand('ops', ['delete-demo-staff'], onIt)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^deleted renamed@studio.example; create an ADMIN with: pnpm ops first-admin/),
  })
  expect(await runCommand('ops', ['delete-demo-staff'], onIt)).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing was deleted'),
  })
})
