import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testBucket } from '../_storage.ts'
import { ask, count, isFull, logInAdmin, type Replica, startReplica } from './_replica.ts'

// Seen to fail with an import that begins anew after a kill (`skip: 0` in run-import.ts): it counts and reports twice.
const rows = count(2_000, 100_000)
const badOnes = count(20, 100)
const isBad = (at: number) => at % (rows / badOnes) === 7

const app = new URL('../../', import.meta.url)
let database: TestDatabase
let client: Client
let start: () => Promise<Replica>

beforeAll(async () => {
  database = await testDatabase()
  // At full count what is deployed is measured: the bundle.
  if (isFull) await promisify(execFile)('node_modules/.bin/tsdown', ['--logLevel', 'error'], { cwd: app })
  const entry = isFull ? { entry: '../dist/main.js' } : {}
  const env = { ...(await testBucket()) }
  start = () => startReplica({ databaseUrl: database.url, smtpUrl: 'smtp://127.0.0.1:1', env, ...entry })
  client = new Client(database.url)
  await client.connect()
  await client.query(`insert into categories (name, slug) values ('Tools', 'tools')`)
  await client.query(
    `insert into sub_categories (category_id, name, slug) select id, 'Drills', 'drills' from categories`,
  )
}, 120_000)
afterAll(async () => {
  await client.end()
  await database[Symbol.asyncDispose]()
})

const fileOf = (prefix: string): Uint8Array<ArrayBuffer> => {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${prefix}-${at},Cordless drill ${at},${isBad(at) ? '' : 'drills'},"Two speeds, **18 V** and case ${at % 1_000}",${at}`,
  )
  return new TextEncoder().encode(`slug,name,sub_category,description,cross_number\n${lines.join('\n')}\n`)
}

interface Shown {
  readonly id: number
  readonly status: string
  readonly rows_read: number
  readonly rows_good: number
  readonly rows_bad: number
}

/** Sends a file straight to the storage and begins its import. */
async function begin(
  { url }: Replica,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly id: number; readonly token: string }> {
  const { accessToken: token } = await logInAdmin(url)
  const begun = await ask(url, 'POST /v1/imports/uploads', {
    token,
    json: { name: 'products.csv', bytes: bytes.length },
  })
  const upload: { upload_id: string; parts: { url: string; bytes: number; headers: Record<string, string> }[] } =
    JSON.parse(begun.text)
  let at = 0
  for (const part of upload.parts) {
    const body = bytes.subarray(at, (at += part.bytes))
    const { status } = await fetch(part.url, { method: 'PUT', headers: part.headers, body })
    expect(status).toBe(200)
  }
  const json = { kind: 'products', mode: 'rows', upload_id: upload.upload_id }
  const created = await ask(url, 'POST /v1/imports', { token, json })
  expect(created.status).toBe(202)
  const { id }: Shown = JSON.parse(created.text)
  return { id, token }
}

async function shown(id: number): Promise<Shown> {
  const { rows: found } = await client.query<Shown>(
    'select id::int, status, rows_read, rows_good, rows_bad from imports where id = $1',
    [id],
  )
  if (!found[0]) throw new Error('no such import')
  return found[0]
}

const statusOf = async (id: number) => (await shown(id)).status

/** All good rows once, all bad ones named. */
async function expectWhole(id: number, prefix: string): Promise<void> {
  expect(await shown(id)).toMatchObject({
    status: 'completed',
    rows_read: rows,
    rows_good: rows - badOnes,
    rows_bad: badOnes,
  })
  const { rows: faults } = await client.query(
    'select line, column_title, reason from import_faults where import_id = $1 order by line',
    [id],
  )
  const lines = Array.from({ length: rows }, (_, at) => at).filter(isBad)
  expect(faults).toEqual(lines.map(at => ({ line: at + 2, column_title: 'sub_category', reason: 'Is needed' })))
  const { rows: written } = await client.query(
    `select count(*)::int as count, max(version) as version from products where slug like $1`,
    [`${prefix}-%`],
  )
  expect(written).toEqual([{ count: rows - badOnes, version: 1 }])
}

it('a server that is killed in the middle of an import leaves it to the next, which goes on behind the last batch', async () => {
  // Holds up the third batch: the key is taken and not yet committed.
  const holder = new Client(database.url)
  await holder.connect()
  await holder.query('begin')
  await holder.query(
    `insert into products (category_id, sub_category_id, name, slug, tax_class_id)
     select category_id, id, 'Held', 'killed-1200', (select min(id) from tax_classes) from sub_categories`,
  )
  const victim = await start()
  const { id } = await begin(victim, fileOf('killed'))
  await expect.poll(async () => (await shown(id)).rows_read, { timeout: 30_000 }).toBe(1_000)
  victim.kill('SIGKILL')
  await victim.ended
  await holder.query('rollback')
  await holder.end()

  await using next = await start()
  expect(next.pid).not.toBe(victim.pid)
  await expect.poll(() => statusOf(id), { timeout: 250_000, interval: 250 }).toBe('completed')
  await expectWhole(id, 'killed')
})

/** Megabytes that a process had at its peak. */
const peakOf = (pid: number | string): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000

/** The process that reads the file for a server; undefined once it has ended. */
function readerOf({ pid }: Replica): number | undefined {
  const [reader = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
  return reader === '' ? undefined : peakOf(reader)
}

it.runIf(isFull)('a hundred thousand rows go in within two minutes and 300 MB, and requests do not wait for them', async () => {
  await using replica = await start()
  const { id, token } = await begin(replica, fileOf('timed'))
  const idle = peakOf(replica.pid)
  const began = performance.now()
  const waits: number[] = []
  let reader = 0
  for (;;) {
    const asked = performance.now()
    const { text } = await ask(replica.url, `GET /v1/imports/${id}`, { token })
    waits.push(performance.now() - asked)
    const { status }: Shown = JSON.parse(text)
    if (status !== 'queued' && status !== 'running') break
    reader = Math.max(reader, readerOf(replica) ?? 0)
    await pause(20)
  }
  const seconds = (performance.now() - began) / 1_000
  const server = peakOf(replica.pid)
  const [median, slow, slowest] = [0.5, 0.99, 1].map(share => waits.toSorted((a, b) => a - b)[Math.ceil(waits.length * share) - 1] ?? 0)
  console.log({ rows, seconds, server, reader, idle, requests: waits.length, median, slow, slowest })
  await expectWhole(id, 'timed')
  expect(seconds).toBeLessThan(120)
  expect(server + reader).toBeLessThan(300)
})
