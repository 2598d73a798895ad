import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../src/dev/mailbox.ts'
import { freePort } from './_free-port.ts'
import { run, runServer } from './_process.ts'
import { testBucket } from './_storage.ts'
import { rowsAt } from './faults/_rows.ts'

let database: TestDatabase
let mailbox: Mailbox
let healthy: Record<string, string>
beforeAll(async () => {
  database = await testDatabase()
  mailbox = await startMailbox()
  healthy = { NODE_ENV: 'test', DATABASE_URL: database.url, SMTP_URL: mailbox.smtpUrl, ...(await testBucket()) }
})
afterAll(async () => {
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})

/** The lines of `pnpm ops doctor` by name, and how it ended. */
async function doctor(env: Readonly<Record<string, string>>) {
  await using command = run('cli/ops.ts', { ...healthy, ...env }, ['doctor'])
  const code = await command.ended
  const lines = [...command.output().matchAll(/^(ok|warn|FAIL) +(\w+) +(.*(?:\n +-> .*)?)$/gm)]
  return { code, found: Object.fromEntries(lines.map(([, level, name, text]) => [name, `${level} ${text}`])) }
}

/** A server that greets each connection and says nothing more. */
async function silentAfter(greet: (socket: Socket) => void) {
  const server = createServer(socket => {
    socket.on('error', () => {})
    greet(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the server has no port')
  return { port: address.port, [Symbol.asyncDispose]: async () => void server.close() }
}

describe('pnpm ops doctor', () => {
  it('finds nothing wrong where nothing is, and ends with 0', async () => {
    const { code, found } = await doctor({})
    expect(code).toBe(0)
    expect(found).toMatchObject({
      configuration: 'ok every variable fits',
      database: expect.stringMatching(/^(?:ok|warn) PostgreSQL \d+/),
      migrations: 'ok all applied',
      clock: expect.stringMatching(/^ok /),
      collations: expect.stringMatching(/^ok /),
      jobs: 'ok 0 wait, 0 failed for good',
      storage: expect.stringMatching(/^ok test-/),
      mail: expect.stringMatching(/^ok 127\.0\.0\.1:/),
      redis: expect.stringMatching(/^warn none.*\n +-> set REDIS_URL/s),
      seller: expect.stringMatching(/^warn not set.*\n +-> set seller\.name and seller\.address: PATCH/s),
    })
  })

  it('names the seller until it has a name and an address, as the start does', async () => {
    const { url, port } = { url: database.url, port: String(await freePort()) }
    const set = (seller: object) => rowsAt(url, `update shop_settings set seller = '${JSON.stringify(seller)}'`)
    await set({ name: 'Oak Ltd', address: null })
    expect((await doctor({})).found['seller']).toMatch(/^warn not set/)
    const secret = { SECRET_KEY: randomBytes(64).toString('base64') }
    await using server = await runServer({ ...healthy, ...secret, PORT: port, LOG_LEVEL: 'warn' })
    await server.said('set seller.name and seller.address: PATCH /v1/shop-settings')
    await set({ name: 'Oak Ltd', address: 'Lindenallee 7' })
    expect((await doctor({})).found).not.toHaveProperty('seller')
  })

  it('names what is away, with what to do, and ends with 1', async () => {
    const nowhere = `127.0.0.1:${await freePort()}`
    const { code, found } = await doctor({
      SMTP_URL: `smtp://${nowhere}`,
      S3_ENDPOINT: `http://${nowhere}`,
      REDIS_URL: `redis://${nowhere}`,
    })
    expect(code).toBe(1)
    expect(found).toMatchObject({
      database: expect.stringMatching(/^(?:ok|warn) /),
      storage: expect.stringMatching(/^FAIL .*-> check S3_ENDPOINT/s),
      mail: expect.stringMatching(/^FAIL .*-> check SMTP_URL/s),
      redis: expect.stringMatching(/^FAIL .*-> start Redis there/s),
    })
  })

  it('does not wait for a database or a mail server that lets it in and then says nothing', async () => {
    // AuthenticationOk and ReadyForQuery.
    const letsIn = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])
    await using mail = await silentAfter(socket => socket.write('220 mail.test\r\n'))
    await using postgres = await silentAfter(socket => socket.once('data', () => socket.write(letsIn)))
    const url = `postgres://a:b@127.0.0.1:${postgres.port}/c`
    const since = performance.now()
    const env = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, DATABASE_URL: url, DATABASE_REPLICA_URL: url }
    const { code, found } = await doctor(env)
    expect([code, found['mail'], found['database'], found['replica']]).toEqual([
      1,
      expect.stringMatching(/^FAIL .*-> check SMTP_URL/s),
      expect.stringMatching(/^FAIL .*-> start PostgreSQL/s),
      expect.stringMatching(/^warn .*-> start it/s),
    ])
    expect(performance.now() - since).toBeLessThan(60_000)
  })

  it('names missing migrations, indexes of failed builds, and a database that is away', async () => {
    await using other = await testDatabase()
    const [last] = await rowsAt<{ name: string }>(other.url, 'select max(name) as name from migrations.applied')
    await rowsAt(other.url, `delete from migrations.applied where name = '${last?.name}'`)
    await rowsAt(
      other.url,
      `update pg_index set indisvalid = false where indexrelid = 'outbox_created_at_idx'::regclass`,
    )
    const behind = await doctor({ DATABASE_URL: other.url })
    expect(behind.code).toBe(1)
    expect(behind.found).toMatchObject({
      migrations: expect.stringMatching(new RegExp(`^FAIL not applied: ${last?.name}\\n +-> run pnpm db migrate`)),
      indexes: expect.stringMatching(/^warn .*outbox_created_at_idx\n +-> run REINDEX/s),
    })
    const gone = await doctor({ DATABASE_URL: `postgres://a:b@127.0.0.1:${await freePort()}/c` })
    const noReplica = await doctor({ DATABASE_REPLICA_URL: other.url })
    expect([noReplica.code, noReplica.found['replica']]).toEqual([0, expect.stringMatching(/^warn .* takes writes/)])
    expect([gone.code, gone.found['database']]).toEqual([1, expect.stringMatching(/^FAIL .*-> start PostgreSQL/s)])
  })

  it('lists every fault of the configuration', async () => {
    const { code, found } = await doctor({ PORT: 'eighty' })
    expect([code, found['configuration']]).toEqual([1, expect.stringContaining('PORT: "eighty" is not a port')])
  })
})
