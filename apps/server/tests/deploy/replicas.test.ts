import { createDatabase, type Database, migrateUp } from '@atelier/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { ask, type Replica, registerUser, startReplica } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import {
  baseBackup,
  clusterFolders,
  type DebianPostgres,
  hasDebianPostgres,
  initialise,
  startDebianPostgres,
} from './_debian-postgres.ts'

/** A replica that cancels a read at once when it stands in the way of what it replays. */
const impatient = { max_standby_streaming_delay: '0', hot_standby_feedback: 'off' }

const outcome = (metrics: string, name: string): number =>
  Number(new RegExp(`^db_replica_reads_total\\{outcome="${name}"\\} (\\d+)`, 'm').exec(metrics)?.[1] ?? 0)

describe.skipIf(!hasDebianPostgres)('with a replica by streaming replication', () => {
  let folders: Awaited<ReturnType<typeof clusterFolders>>
  let primary: DebianPostgres
  let copy: DebianPostgres
  let mailbox: Mailbox
  let servers: Replica[]
  let token: string
  const startCopy = (port?: number) => startDebianPostgres(folders.at('copy'), impatient, port)
  beforeAll(async () => {
    folders = await clusterFolders()
    await initialise(folders.at('primary'))
    primary = await startDebianPostgres(folders.at('primary'))
    await rowsAt(primary.urlOf('postgres'), 'create database shop')
    await migrateUp(primary.urlOf('shop'))
    await baseBackup(primary, folders.at('copy'), '-R')
    copy = await startCopy()
    mailbox = await startMailbox()
    const start = () =>
      startReplica({
        databaseUrl: primary.urlOf('shop'),
        smtpUrl: mailbox.smtpUrl,
        env: { DATABASE_REPLICA_URL: copy.urlOf('shop') },
      })
    servers = await Promise.all([start(), start()])
    token = (await registerUser(url())).accessToken
  })
  afterAll(async () => {
    await Promise.all(servers.map(server => server[Symbol.asyncDispose]()))
    await mailbox.stop()
    await copy[Symbol.asyncDispose]()
    await primary[Symbol.asyncDispose]()
    await folders[Symbol.asyncDispose]()
  })
  const url = (at = 0): string => servers[at]?.url ?? ''
  const served = async (name: string, at = 1) => outcome((await ask(url(at), 'GET /metrics')).text, name)
  const create = async (title: string): Promise<number> => {
    const answer = await ask(url(0), 'POST /v1/projects', { token, json: { title, body: '' } })
    expect(answer.status).toBe(201)
    return Number(JSON.parse(answer.text).id)
  }
  const read = async (id: number): Promise<number> => (await ask(url(1), `GET /v1/projects/${id}`)).status

  it('the other process reads every write as soon as it is acknowledged, from the replica too', async () => {
    const before = await served('replica')
    let stale = 0
    const client = async (number: number): Promise<void> => {
      for (let at = 0; at < 50; at += 1) {
        const id = await create(`Client ${number}, ${at}`)
        const list = await ask(url(1), `GET /v1/projects?limit=20`)
        if ((await read(id)) !== 200 || !list.text.includes(`"id":${id},`)) stale += 1
      }
    }
    await Promise.all(Array.from({ length: 4 }, (_, number) => client(number)))
    const byReplica = (await served('replica')) - before
    console.table({ 'writes, each read at once by the other process': 200, stale, 'reads by the replica': byReplica })
    expect(stale).toBe(0)
    expect(byReplica).toBeGreaterThan(0)
  })

  it('the primary serves while the replica is behind, and the replica again once it is not', async () => {
    const [before] = [await served('behind')]
    await rowsAt(copy.urlOf('shop'), 'select pg_wal_replay_pause()')
    const id = await create('Not replayed yet')
    expect(await read(id)).toBe(200)
    expect((await served('behind')) + (await served('away'))).toBeGreaterThan(before)
    await rowsAt(copy.urlOf('shop'), 'select pg_wal_replay_resume()')
    const byReplica = await served('replica')
    await expect
      .poll(async () => {
        await read(id)
        return served('replica')
      })
      .toBeGreaterThan(byReplica)
  })

  it('the primary serves while the replica is away, and the replica again once it is back', async () => {
    const { port } = copy
    await copy[Symbol.asyncDispose]()
    const id = await create('Written without a replica')
    expect([await read(id), await read(id)]).toEqual([200, 200])
    expect(await served('away')).toBeGreaterThan(0)
    copy = await startCopy(port)
    const byReplica = await served('replica')
    await expect
      .poll(async () => {
        await read(id)
        return served('replica')
      })
      .toBeGreaterThan(byReplica)
  })

  describe('its connections', () => {
    const own = (replica: string): Database => createDatabase({ url: primary.urlOf('shop'), replicaUrls: [replica] })
    const anything = (database: Database) =>
      database.replicatedReads
        .selectNoFrom(eb => eb.fn<boolean>('pg_is_in_recovery').as('onReplica'))
        .executeTakeFirst()

    it('run a read anew on the primary that the replica cancels for a recovery conflict', async () => {
      await using database = own(copy.urlOf('shop'))
      await expect.poll(() => anything(database)).toEqual({ onReplica: true })
      // Waits on the replica alone, and holds a lock on the table there.
      const reading = database.replicatedReads
        .selectFrom('link_tokens')
        .select(eb => [
          eb.fn.countAll<number>().as('counted'),
          eb
            .case()
            .when(eb.fn<boolean>('pg_is_in_recovery'))
            .then(eb.fn<string>('pg_sleep', [eb.val(60)]))
            .end()
            .as('slept'),
        ])
        .executeTakeFirst()
      const running = `select pid from pg_stat_activity where query like '%pg_sleep(%' and pid <> pg_backend_pid()`
      await expect.poll(() => rowsAt(copy.urlOf('shop'), running)).toHaveLength(1)
      await rowsAt(primary.urlOf('shop'), 'truncate link_tokens')
      expect(await reading).toMatchObject({ slept: null })
      expect(database.replicaReads).toMatchObject({ 'given-up': 1 })
    })

    it('ask the primary where the named server is no replica', async () => {
      await using database = own(primary.urlOf('shop'))
      expect(await anything(database)).toEqual({ onReplica: false })
      expect(database.replicaReads).toEqual({ replica: 0, behind: 0, away: 1, 'given-up': 0 })
    })
  })
})
