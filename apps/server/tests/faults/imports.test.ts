import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testBucket } from '../_storage.ts'
import { ask, count, isFull, logInAdmin, type Replica, startReplica } from './_replica.ts'

// Seen to fail with an import that begins anew after a kill (`skip: 0` in run-import.ts): it counts and reports twice.
const rows = count(2_000, 100_000)
const badOnes = count(20, 100)
const middle = rows * 0.6
const isBad = (at: number) => at % (rows / badOnes) === 7

let database: TestDatabase
let client: Client
let start: () => Promise<Replica>

beforeAll(async () => {
  database = await testDatabase()
  const env = { ...(await testBucket()) }
  start = () => startReplica({ databaseUrl: database.url, smtpUrl: 'smtp://127.0.0.1:1', env })
  client = new Client(database.url)
  await client.connect()
  await client.query(`insert into categories (name, slug) values ('Tools', 'tools')`)
  await client.query(
    `insert into sub_categories (category_id, name, slug) select id, 'Drills', 'drills' from categories`,
  )
})
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

it(
  'a server that is killed in the middle of an import leaves it to the next, which goes on behind the last batch',
  { timeout: 1_200_000 },
  async () => {
    // Holds up a batch in the middle: a key of it is taken and not yet committed.
    const holder = new Client(database.url)
    await holder.connect()
    await holder.query('begin')
    await holder.query(
      `insert into products (category_id, sub_category_id, name, slug, tax_class_id)
     select category_id, id, 'Held', 'killed-${middle}', (select min(id) from tax_classes) from sub_categories`,
    )
    const victim = await start()
    const { id } = await begin(victim, fileOf('killed'))
    await expect
      .poll(async () => (await shown(id)).rows_read, { timeout: 800_000, interval: 20 })
      .toBe(middle - (middle % 500))
    victim.kill('SIGKILL')
    await victim.ended
    await holder.query('rollback')
    await holder.end()

    await using next = await start()
    expect(next.pid).not.toBe(victim.pid)
    await expect.poll(() => statusOf(id), { timeout: 800_000, interval: 250 }).toBe('completed')
    await expectWhole(id, 'killed')
  },
)

/** Megabytes of some processes, pages that they share counted once; nothing of one that has ended. */
const memoryOf = (pids: readonly (number | string)[]): number =>
  pids.reduce<number>((sum, pid) => {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      return sum + Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1_000
    } catch {
      return sum
    }
  }, 0)

/** The server, and the process that reads the file for it. */
const family = ({ pid }: Replica): readonly (number | string)[] => [
  pid,
  ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean),
]

it.runIf(isFull)(
  'a hundred thousand rows go in within two minutes and 300 MB, and requests do not wait for them',
  { timeout: 1_200_000 },
  async () => {
    await using replica = await start()
    const { id, token } = await begin(replica, fileOf('timed'))
    const idle = memoryOf([replica.pid])
    const began = performance.now()
    const waits: number[] = []
    let peak = 0
    let reader = 0
    for (;;) {
      const asked = performance.now()
      const { text } = await ask(replica.url, `GET /v1/imports/${id}`, { token })
      waits.push(performance.now() - asked)
      const { status }: Shown = JSON.parse(text)
      if (status !== 'queued' && status !== 'running') break
      const [server, ...readers] = family(replica)
      reader = Math.max(reader, memoryOf(readers))
      peak = Math.max(peak, memoryOf([server ?? 0, ...readers]))
      await pause(100)
    }
    const seconds = (performance.now() - began) / 1_000
    const sorted = waits.toSorted((a, b) => a - b)
    const [median, slow] = [0.5, 0.99].map(share => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
    console.log(
      `${rows} rows in ${seconds.toFixed(1)} s; memory at its peak ${peak.toFixed(0)} MB, before ${idle.toFixed(0)}, ` +
        `the reader's ${reader.toFixed(0)}; ${sorted.length} requests beside it: median ${median}, 99 % within ${slow} ms`,
    )
    await expectWhole(id, 'timed')
    expect(seconds).toBeLessThan(120)
    expect(peak).toBeLessThan(300)
  },
)
