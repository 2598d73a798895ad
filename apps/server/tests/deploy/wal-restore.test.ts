import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrateUp } from '@atelier/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { ask, logIn, registerUser, startReplica } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import { halves, orphans } from './_audit-queries.ts'
import {
  baseBackup,
  clusterFolders,
  hasDebianPostgres,
  initialise,
  makeFolder,
  startDebianPostgres,
} from './_debian-postgres.ts'

describe.skipIf(!hasDebianPostgres)('restore drill from a base backup and the archive of the log', () => {
  let mailbox: Mailbox
  let folders: Awaited<ReturnType<typeof clusterFolders>>
  beforeAll(async () => {
    mailbox = await startMailbox()
    folders = await clusterFolders()
  })
  afterAll(async () => {
    await mailbox.stop()
    await folders[Symbol.asyncDispose]()
  })

  it('brings back every acknowledged write up to the moment before a mistake', async () => {
    const archive = await makeFolder(folders.at('archive'))
    await initialise(folders.at('primary'))
    const settings = { archive_mode: 'on', archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f` }
    const acknowledged: number[] = []
    let moment = ''
    let person: Awaited<ReturnType<typeof registerUser>> | undefined
    {
      const primary = await startDebianPostgres(folders.at('primary'), settings)
      const shop = primary.urlOf('shop')
      await rowsAt(primary.urlOf('postgres'), 'create database shop')
      await migrateUp(shop)
      await using server = await startReplica({ databaseUrl: shop, smtpUrl: mailbox.smtpUrl })
      const owner = (person = await registerUser(server.url))
      const create = async (title: string): Promise<void> => {
        const json = { title, body: '# before' }
        const answer = await ask(server.url, 'POST /v1/projects', { token: owner.accessToken, json })
        expect(answer.status).toBe(201)
        acknowledged.push(Number(JSON.parse(answer.text).id))
      }
      const many = (what: string) => Promise.all(Array.from({ length: 30 }, (_, at) => create(`${what} ${at}`)))
      await many('Before the backup')
      await Promise.all([many('During the backup'), baseBackup(primary, folders.at('restored'), '-X', 'none')])
      await many('After the backup')
      const [found] = await rowsAt<{ moment: string }>(shop, 'select clock_timestamp()::text as moment')
      moment = found?.moment ?? ''
      // The mistake, then what makes the archive whole; the machine is lost afterwards.
      await rowsAt(shop, 'delete from projects')
      const [last] = await rowsAt<{ file: string }>(shop, 'select pg_walfile_name(pg_switch_wal()) as file')
      await expect
        .poll(async () => (await rowsAt(shop, 'select last_archived_wal as file from pg_stat_archiver'))[0])
        .toEqual(last)
      await primary.crash()
    }

    await writeFile(join(folders.at('restored'), 'recovery.signal'), '')
    await using restored = await startDebianPostgres(folders.at('restored'), {
      restore_command: `cp ${archive}/%f %p`,
      recovery_target_time: moment,
      recovery_target_action: 'promote',
    })
    const shop = restored.urlOf('shop')
    await expect.poll(() => rowsAt(shop, 'select pg_is_in_recovery() as still')).toEqual([{ still: false }])
    const [counted] = await rowsAt<{ found: number }>(
      shop,
      'select count(*)::int as found from projects where id = any($1)',
      [acknowledged],
    )
    console.table({ 'acknowledged before the mistake': acknowledged.length, 'there after the restore': counted?.found })
    expect([acknowledged.length, counted?.found]).toEqual([90, 90])
    expect(await rowsAt(shop, orphans)).toEqual([])
    expect(await rowsAt(shop, halves)).toEqual([])

    await using after = await startReplica({ databaseUrl: shop, smtpUrl: mailbox.smtpUrl })
    if (!person) throw new Error('no write before the mistake')
    const { accessToken: token } = await logIn(after.url, person)
    const json = { title: 'After', body: '' }
    expect((await ask(after.url, 'POST /v1/projects', { token, json })).status).toBe(201)
  })
})
