import { AppError, Replay } from '@atelier/domain'
import { createDatabase, migrateUp } from '@atelier/db'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import {
  anAccount,
  aProject,
  backend,
  origin,
  outcomes,
  register,
  transactorOn,
  untilServed,
  type AppServices,
} from './_backend.ts'
import { isNaive, naiveDatabase, naiveRetry } from './_naive.ts'
import { proxyTo } from './_proxy.ts'

/** Ends every connection of the database but the one that asks. */
async function dropConnections(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ dropped: number }>(`
    select count(pg_terminate_backend(pid))::int as dropped from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  await client.end()
  return rows[0]?.dropped ?? 0
}

async function migrateSlugs(url: string, type = 'varchar(400)'): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`alter table projects alter column slug type ${type}`)
  await client.end()
}

const projectCount = async ({ database }: Pick<AppServices, 'database'>) =>
  (await database.reads.selectFrom('projects').select('id').execute()).length

describe('a dropped connection', () => {
  it('that was idle costs no request', async () => {
    await using h = await backend()
    await using database = isNaive ? naiveDatabase(h.url) : createDatabase({ url: h.url })
    const transactor = transactorOn(database)
    await register(transactor.transact(origin))
    await database.reads.selectFrom('accounts').select('id').execute()
    expect(await dropConnections(h.url)).toBeGreaterThanOrEqual(2)
    await untilServed(() => register(transactor.transact(origin)))
    expect(await untilServed(() => database.reads.selectFrom('accounts').select('id').execute())).toHaveLength(2)
  })

  it('fails the reads that were on it as unavailable, and none after', async () => {
    await using h = await backend({ readClients: 1 })
    const slow = () => h.database.reads.selectNoFrom(sql`pg_sleep(0.2)`.as('slept')).execute()
    const reading = Array.from({ length: 20 }, slow)
    await h.database.ping()
    const ends = outcomes(reading)
    const dropped = dropConnections(h.url)
    const { done = 0, DATABASE_UNAVAILABLE: lost = 0 } = await ends
    expect([done + lost, await dropped]).toEqual([20, expect.any(Number)])
    expect(lost).toBeGreaterThan(0)
    await expect.poll(() => h.database.ping()).toBe(true)
    await slow()
  })

  it('inside a unit of work rolls it back and says so', async () => {
    await using h = await backend()
    const failing = h.transact(async uow => {
      await uow.accounts.insert(anAccount())
      await dropConnections(h.url)
      await uow.accounts.insert(anAccount())
    })
    await expect(failing).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryAfterSeconds: 1 })
    expect(await untilServed(() => h.database.reads.selectFrom('accounts').select('id').execute())).toEqual([])
  })
})

describe('a COMMIT whose answer is lost', () => {
  it('is unknown, never failed: the same key tells what became of it', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    await using proxy = await proxyTo(h.url)
    await using database = createDatabase({ url: proxy.url })
    const transactor = transactorOn(database)
    for (let round = 1; round <= 5; round += 1) {
      const hash = String(round).padStart(64, '0')
      const claim = { actor: 'user:1', operation: 'projects.create', keyHash: hash, fingerprint: hash }
      const create = async () => {
        const work = transactor.keyed(claim, origin)
        const project = await work.transact(uow => uow.projects.insert(aProject(user.id)))
        await work.settle({ ok: true, data: project.id })
      }
      proxy.loseNextCommit()
      await expect(create()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', kind: 'unavailable' })
      await expect(create()).rejects.toBeInstanceOf(Replay)
      expect(await projectCount(h)).toBe(round)
    }
  })

  it('is not repeated by itself', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    await using proxy = await proxyTo(h.url)
    await using database = createDatabase({ url: proxy.url })
    const transactor = transactorOn(database)
    const transact = isNaive ? naiveRetry(transactor.transact(origin)) : transactor.transact(origin)
    proxy.loseNextCommit()
    await outcomes([transact(uow => uow.projects.insert(aProject(user.id)))])
    expect(await projectCount(h)).toBe(1)
  })
})

describe('a restart of Postgres under load', () => {
  it('loses nothing that was acknowledged, answers only 503, and is over by itself', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'atelier-restart-'))
    const options = { dataDir: join(dataDir, 'postgres'), durable: true }
    let postgres = await startEmbeddedPostgres(options)
    try {
      await migrateUp(postgres.url)
      await using database = createDatabase({ url: postgres.url, poolSize: 10 })
      const transact = transactorOn(database).transact(origin)
      const acknowledged: number[] = []
      const refusals = new Set<string>()
      const stop = new AbortController()
      const client = async () => {
        while (!stop.signal.aborted) {
          try {
            acknowledged.push((await register(transact)).id)
          } catch (error) {
            refusals.add(error instanceof AppError ? error.code : String(error))
          }
        }
      }
      const clients = Array.from({ length: 10 }, client)
      const until = async (count: number) => {
        while (acknowledged.length < count) await new Promise(resolve => setTimeout(resolve, 5))
      }
      await until(50)
      await postgres.stop()
      postgres = await startEmbeddedPostgres({ ...options, port: postgres.port })
      await until(acknowledged.length + 50)
      stop.abort()
      await Promise.all(clients)
      const stored = new Set(
        (await untilServed(() => database.reads.selectFrom('accounts').select('id').execute())).map(row => row.id),
      )
      expect(acknowledged.filter(id => !stored.has(id))).toEqual([])
      expect(
        [...refusals].filter(code => !['DATABASE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'OVERLOADED'].includes(code)),
      ).toEqual([])
      expect(refusals.size).toBeGreaterThan(0)
      expect(await database.ping()).toBe(true)
    } finally {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

describe('connections', () => {
  it('carry the time-outs, the zone and the plan mode that were decided', async () => {
    await using h = await backend()
    const settings = [
      'statement_timeout',
      'lock_timeout',
      'idle_in_transaction_session_timeout',
      'TimeZone',
      'DateStyle',
    ]
    const more = ['plan_cache_mode', 'default_transaction_read_only', 'application_name']
    const rows = await h.database.reads
      .selectNoFrom([...settings, ...more].map(name => sql<string>`current_setting(${name})`.as(name)))
      .executeTakeFirst()
    expect(rows).toEqual({
      statement_timeout: '5s',
      lock_timeout: '2s',
      idle_in_transaction_session_timeout: '10s',
      TimeZone: 'UTC',
      DateStyle: 'ISO, MDY',
      plan_cache_mode: 'force_generic_plan',
      default_transaction_read_only: 'on',
      application_name: 'atelier',
    })
  })

  it('learn a statement anew after a migration changed what it answers', async () => {
    await using h = await backend()
    const { user } = await register(h.transact)
    const { id } = await h.transact(uow => uow.projects.insert(aProject(user.id)))
    const find = () => h.readers.projects.find(id)
    await find()
    await h.transact(uow => uow.projects.find(id))
    await migrateSlugs(h.url)
    await expect(find()).rejects.toMatchObject({ code: 'CONTENTION', retryAfterSeconds: 1 })
    expect(await find()).toMatchObject({ title: 'Oak lamp' })
    // A unit of work runs anew by itself.
    await migrateSlugs(h.url, 'text')
    expect(await h.transact(uow => uow.projects.find(id))).toMatchObject({ title: 'Oak lamp' })
  })

  it('without a server make a ping false, and never throw', async () => {
    await using database = createDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })
    expect(await database.ping()).toBe(false)
    const transact = transactorOn(database).transact(origin)
    await expect(register(transact)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })

  it('are closed once, and refuse politely afterwards', async () => {
    await using h = await backend()
    await Promise.all([h.database.close(), h.database.close()])
    expect(await h.database.ping()).toBe(false)
    await expect(h.transact(async () => {})).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })
})
