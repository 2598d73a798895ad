import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startThrowawayPostgres } from '@atelier/db/embedded'
import { migrateUp } from '@atelier/db'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { ask, logIn, registerUser, startReplica } from '../faults/_replica.ts'
import { rowsAt } from '../faults/_rows.ts'
import { halves, orphans } from './_audit-queries.ts'

const binDir = '/usr/lib/postgresql/15/bin'
const hasPostgres = existsSync(join(binDir, 'initdb')) && existsSync(join(binDir, 'pg_dump'))
if (!hasPostgres) {
  const say = 'skipped: the restore drill needs pg_dump and a server of one version: apt-get install postgresql-15'
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(say)
}

/** Runs a client program of Postgres beside this process. */
const pg = (name: string, ...args: readonly string[]) => promisify(execFile)(join(binDir, name), args)

async function admin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

describe.skipIf(!hasPostgres)('restore drill', () => {
  let server: Awaited<ReturnType<typeof startThrowawayPostgres>>
  let mailbox: Mailbox
  let folder: string
  const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  beforeAll(async () => {
    server = await startThrowawayPostgres({ binDir })
    mailbox = await startMailbox()
    folder = await mkdtemp(join(tmpdir(), 'atelier-drill-'))
  })
  afterAll(async () => {
    await mailbox.stop()
    await server.stop()
    await rm(folder, { recursive: true })
  })
  const serve = (databaseUrl: string) => startReplica({ databaseUrl, smtpUrl: mailbox.smtpUrl })

  it('brings back everything that was acknowledged before the dump, while the server writes on', async () => {
    await admin(server.url, 'create database shop')
    await migrateUp(urlOf('shop'))
    const dump = join(folder, 'shop.dump')
    const kept: number[] = []
    let person: Awaited<ReturnType<typeof registerUser>> | undefined
    {
      await using before = await serve(urlOf('shop'))
      const owner = (person = await registerUser(before.url))
      const create = async (title: string): Promise<number> => {
        const json = { title, body: '# kept' }
        const answer = await ask(before.url, 'POST /v1/projects', { token: owner.accessToken, json })
        expect(answer.status).toBe(201)
        const { id }: { id: number } = JSON.parse(answer.text)
        return id
      }
      for (let index = 0; index < 50; index += 1) kept.push(await create(`Before ${index}`))
      const writing = Promise.all(Array.from({ length: 50 }, (_, index) => create(`During ${index}`)))
      await pg('pg_dump', '-Fc', '-d', urlOf('shop'), '-f', dump)
      await writing
    }
    // The disaster.
    await admin(server.url, 'drop database shop with (force)')
    await admin(server.url, 'create database restored')
    await pg('pg_restore', '--exit-on-error', '--no-owner', '-d', urlOf('restored'), dump)

    expect(await rowsAt(urlOf('restored'), orphans)).toEqual([])
    const [counted] = await rowsAt<{ found: number }>(
      urlOf('restored'),
      'select count(*)::int as found from projects where id = any($1)',
      [kept],
    )
    expect(counted?.found).toBe(kept.length)
    // One moment, not two.
    expect(await rowsAt(urlOf('restored'), halves)).toEqual([])

    await using after = await serve(urlOf('restored'))
    if (!person) throw new Error('a user was written before the dump')
    const { accessToken: token } = await logIn(after.url, person)
    const last = await ask(after.url, `GET /v1/projects/${kept.at(-1)}`)
    expect([last.status, JSON.parse(last.text).title]).toEqual([200, 'Before 49'])
    const json = { title: 'After', body: '' }
    expect((await ask(after.url, 'POST /v1/projects', { token, json })).status).toBe(201)
    console.table({ 'acknowledged before the dump': kept.length, 'there after the restore': counted?.found })
  })
})
