import { isMigrated, migrateDown, MigrationError, migrateUp, migrationStatus, resetDatabase } from '@atelier/db'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { scratch } from '../dev/drift/scratch.ts'
import { snapshotOf } from '../dev/drift/snapshot.ts'
import { sqlMigration } from '../src/sql-migration.ts'
import { nameMissingServers, servers } from './_servers.ts'
import { connect, until } from './_sql.ts'

const newest = '29990101T0000Z-add-nickname'
const withNickname = {
  ...migrations,
  [newest]: sqlMigration({
    up: `alter table users add column nickname text not null default 'none';`,
    down: `alter table users drop column nickname;`,
  }),
}
const ana = `insert into accounts (email, email_key, password_hash) values ('ana@x.y', 'ana@x.y', 'h');
  insert into users (account_id, username) values (1, 'ana');`

const onNewest = (): ReturnType<typeof scratch> => scratch(inject('postgres').adminUrl)

nameMissingServers()

describe.for(servers)('PostgreSQL $major', ({ major, open }) => {
  let server: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    server = await open()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const emptyDatabase = (): ReturnType<typeof scratch> => scratch(server.adminUrl)

  test('is the version it says', async () => {
    await using sql = await connect(server.adminUrl)
    const [row] = await sql.query<{ server_version_num: string }>('show server_version_num')
    expect(Math.floor(Number(row?.server_version_num) / 10_000)).toBe(major)
  })

  test('goes up, down to nothing, and up again to the same', async () => {
    await using database = await emptyDatabase()
    const empty = await snapshotOf(database.db)
    expect((await migrateUp(database.url)).ran).toEqual(Object.keys(migrations))
    const built = await snapshotOf(database.db)
    expect(built).toContain('table projects')
    for (const name of Object.keys(migrations).toReversed()) {
      expect((await migrateDown(database.url)).ran).toEqual([name])
    }
    expect(await snapshotOf(database.db)).toEqual(empty)
    await migrateUp(database.url)
    expect(await snapshotOf(database.db)).toEqual(built)
  })

  test('begins a shop with the currency that is asked for, and never changes it again', async () => {
    await using database = await emptyDatabase()
    await migrateUp(database.url, migrations, 'EUR')
    await migrateUp(database.url, withNickname, 'USD')
    await using sql = await connect(database.url)
    expect(await sql.query('select currency from shop_settings')).toEqual([{ currency: 'EUR' }])
  })

  test('keeps the rows written before, up and down', async () => {
    await using database = await emptyDatabase()
    await migrateUp(database.url)
    await using sql = await connect(database.url)
    await sql.query(ana)
    expect((await migrateUp(database.url, withNickname)).ran).toEqual([newest])
    expect(await sql.query('select username, nickname from users')).toEqual([{ username: 'ana', nickname: 'none' }])
    await migrateDown(database.url, withNickname)
    expect(await sql.query('select username, level from users')).toEqual([{ username: 'ana', level: 1 }])
  })

  test('three migrators at once run every migration once and none fails', async () => {
    await using database = await emptyDatabase()
    const runs = await Promise.all([1, 2, 3].map(() => migrateUp(database.url)))
    expect(runs.flatMap(run => run.ran)).toEqual(Object.keys(migrations))
  })

  test('leaves the job queue installed, at the version this code uses', async () => {
    await using database = await emptyDatabase()
    await migrateUp(database.url)
    await migrateUp(database.url)
    await using sql = await connect(database.url)
    expect(await sql.query('select count(*)::int as rows from pgboss.version')).toEqual([{ rows: 1 }])
  })
})

describe('a database', () => {
  test('is not ready before the migration and ready after it', async () => {
    await using database = await onNewest()
    expect(await isMigrated(database.db)).toBe(false)
    await migrateUp(database.url)
    expect(await isMigrated(database.db)).toBe(true)
  })

  test('is not ready while one in the middle is missing', async () => {
    await using database = await onNewest()
    await migrateUp(database.url)
    await using connected = await connect(database.url)
    await connected.query("delete from migrations.applied where name like '%create-posters'")
    expect(await isMigrated(database.db)).toBe(false)
  })

  test('stays ready for this release after a newer one migrated it', async () => {
    await using database = await onNewest()
    await migrateUp(database.url, withNickname)
    expect(await isMigrated(database.db)).toBe(true)
    expect(await migrateUp(database.url)).toEqual({ ran: [] })
    expect((await migrationStatus(database.url)).at(-1)).toMatchObject({ name: newest, known: false })
  })

  test('is unchanged by a migration that fails half-way', async () => {
    await using database = await onNewest()
    await migrateUp(database.url)
    const before = await snapshotOf(database.db)
    const broken = { ...migrations, [newest]: sqlMigration({ up: `create table half (); select nonsense;`, down: '' }) }
    await expect(migrateUp(database.url, broken)).rejects.toThrow(
      /29990101T0000Z-add-nickname failed and everything was rolled back: column "nonsense"/,
    )
    expect(await snapshotOf(database.db)).toEqual(before)
  })

  test('is migrated as soon as the transaction that holds the table ends', async () => {
    await using database = await onNewest()
    await migrateUp(database.url)
    await using writer = await connect(database.url)
    await writer.query('begin; lock table users in row exclusive mode')
    const migrated = migrateUp(database.url, withNickname)
    await using watcher = await connect(database.url)
    await until(
      async () =>
        (await watcher.query(`select from pg_locks where not granted and relation = 'users'::regclass`)).length > 0,
    )
    await writer.query('commit')
    expect((await migrated).ran).toEqual([newest])
  })

  test('that drops every connection while three migrate refuses each in words, and is migrated by the next', async () => {
    await using database = await onNewest()
    await migrateUp(database.url)
    await using writer = await connect(database.url)
    await writer.query('begin; lock table users in row exclusive mode')
    await using watcher = await connect(database.url)
    const three = Promise.allSettled([1, 2, 3].map(() => migrateUp(database.url, withNickname)))
    const waiting = `select from pg_locks where not granted and (relation = 'users'::regclass or locktype = 'advisory')`
    await until(async () => (await watcher.query(waiting)).length === 3)
    const [own] = await writer.query('select pg_backend_pid() as pid')
    await watcher.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid not in (pg_backend_pid(), ${Number(Object(own).pid)})`)
    for (const run of await three) expect(run).toMatchObject({ status: 'rejected', reason: expect.any(MigrationError) })
    await writer.query('commit')
    expect((await migrateUp(database.url, withNickname)).ran).toEqual([newest])
  })

  test('is empty after a reset', async () => {
    await using database = await onNewest()
    await migrateUp(database.url, withNickname)
    await using sql = await connect(database.url)
    await sql.query(ana)
    expect((await resetDatabase(database.url)).ran).toEqual(Object.keys(migrations))
    expect(await sql.query('select * from users')).toEqual([])
    expect((await migrationStatus(database.url)).map(state => state.name)).toEqual(Object.keys(migrations))
  })

  test.for([
    ['an absent database', (url: string) => `${url}_absent`, /does not exist: create it, or correct DATABASE_URL/],
    [
      'a wrong password',
      (url: string) => url.replace(/:[^:@]*@/, ':wrong@'),
      /refused the login: correct user and password/,
    ],
    [
      'a port without a server',
      () => 'postgres://a:b@127.0.0.1:1/x',
      /No database answers at 127.0.0.1:1\/x: start it/,
    ],
  ] as const)('%s is told in one sentence without the password', async ([, broken, sentence]) => {
    await using database = await onNewest()
    const failure = await migrateUp(broken(database.url)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MigrationError)
    expect(String(failure)).toMatch(sentence)
    expect(String(failure)).not.toMatch(/wrong|:b@/)
  })
})
