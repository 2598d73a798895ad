import { setTimeout as wait } from 'node:timers/promises'
import { migrateUp, migrationStatus } from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { isFull } from './_replica.ts'

// Promise R25 (`reliability.md` 1): changing a table under load does not stop the writers.
const writers = 20
const reportMs = 5_000
/** Milliseconds. A run among others measures the others: the promise itself counts at full counts only. */
const worst = isFull ? { underLoad: 1_000, behindReport: 3_000 } : { underLoad: 4_000, behindReport: 4_000 }

const newest = '29990101T0000Z-add-nickname'

/** The migrations of a database and one more that changes a table with many writers. */
async function oneMore(url: string): Promise<Parameters<typeof migrateUp>[1]> {
  const there = (await migrationStatus(url)).map(({ name }) => [name, { up: async () => {} }] as const)
  return {
    ...Object.fromEntries(there),
    [newest]: { up: async db => db.schema.alterTable('users').addColumn('nickname', 'text').execute() },
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  return client
}

interface Load extends AsyncDisposable {
  /** The worst wait of a write, in milliseconds. */
  longest: number
  writes: number
}

/** Twenty clients that write without a pause. */
async function load(url: string): Promise<Load> {
  const setup = await connect(url)
  await setup.query(`insert into accounts (email, email_key, password_hash)
    select i || '@x.y', i || '@x.y', 'h' from generate_series(1, ${writers}) i`)
  await setup.query(`insert into users (account_id, username) select id, 'user-' || id from accounts`)
  await setup.end()
  const stop = new AbortController()
  const write = async (userId: number): Promise<void> => {
    const client = await connect(url)
    while (!stop.signal.aborted) {
      const started = performance.now()
      await client.query('update users set level = level + 1 where id = $1', [userId])
      seen.longest = Math.max(seen.longest, performance.now() - started)
      seen.writes += 1
    }
    await client.end()
  }
  const seen: Load = {
    longest: 0,
    writes: 0,
    async [Symbol.asyncDispose]() {
      stop.abort()
      await running
    },
  }
  const running = Promise.all(Array.from({ length: writers }, (_, at) => write(at + 1)))
  return seen
}

/** A report that reads the table for five seconds: whoever changes the table has to wait for it. */
async function longReport(url: string): Promise<{ readonly ended: Promise<void> }> {
  const client = await connect(url)
  await client.query('begin; select count(*) from users')
  const read = async (): Promise<void> => {
    await wait(reportMs)
    await client.query('commit')
    await client.end()
  }
  return { ended: read() }
}

test('R25: under load a migration makes no write wait for a second', async () => {
  await using database = await testDatabase()
  await using seen = await load(database.url)
  expect((await migrateUp(database.url, await oneMore(database.url))).ran).toEqual([newest])
  console.log(`R25 under load: ${seen.writes} writes, longest wait ${seen.longest.toFixed(0)} ms`)
  expect(seen.longest).toBeLessThan(worst.underLoad)
})

test('R25: behind a long report writes wait for the lock time-out at most, and the migration gets through after it', async () => {
  await using database = await testDatabase()
  await using seen = await load(database.url)
  const report = await longReport(database.url)
  expect((await migrateUp(database.url, await oneMore(database.url))).ran).toEqual([newest])
  await report.ended
  console.log(`R25 behind a report of ${reportMs} ms: longest wait ${seen.longest.toFixed(0)} ms`)
  expect(seen.longest).toBeLessThan(worst.behindReport)
})

test('the naive way, without a lock time-out, stops every writer until the report ends', async () => {
  await using database = await testDatabase()
  await using seen = await load(database.url)
  const naive = await connect(database.url)
  const report = await longReport(database.url)
  await naive.query('alter table users add column nickname text')
  await Promise.all([report.ended, naive.end()])
  console.log(`R25 naive, behind a report of ${reportMs} ms: longest wait ${seen.longest.toFixed(0)} ms`)
  expect(seen.longest).toBeGreaterThan(worst.behindReport)
})
