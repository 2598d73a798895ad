import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../_free-port.ts'
import { runServer } from '../_process.ts'
import { ask, type Replica, registerUser, startReplica } from './_replica.ts'

let database: TestDatabase
let replica: Replica
beforeAll(async () => {
  database = await testDatabase()
  replica = await startReplica({
    databaseUrl: database.url,
    smtpUrl: 'smtp://127.0.0.1:1',
    env: { LOG_LEVEL: 'info' },
  })
})
afterAll(async () => {
  await replica[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

/** As after a failover: connections break, and the server behind the address takes no writes. */
async function setReadOnly(readOnly: boolean): Promise<void> {
  const { pathname, href } = new URL(database.url)
  const client = new Client({ connectionString: href, options: '-c default_transaction_read_only=off' })
  await client.connect()
  await client.query(`alter database "${pathname.slice(1)}" set default_transaction_read_only = ${String(readOnly)}`)
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}

const timesIn = (text: string, line: string): number => text.split(line).length - 1
const readiness = async () => JSON.parse((await ask(replica.url, 'GET /readyz')).text)

// Before: each write, job and dispatch logged a line of its own, and /readyz said ok.
it('a read-only database: writes answer 503, reads go on, the log says it once, readiness tells', async () => {
  const ana = await registerUser(replica.url)
  await setReadOnly(true)
  await expect.poll(readiness).toMatchObject({ status: 'unavailable', checks: { database: 'ok', writes: 'down' } })
  const json = { title: 'Lamp', body: '' }
  for (const [what, asked] of [
    ['POST /v1/projects', { token: ana.accessToken, json }],
    ['POST /v1/accounts/login', { json: { email: ana.email, password: ana.password } }],
    ['POST /trpc/sessions.refresh', { json: { refreshToken: ana.refreshToken } }],
  ] as const) {
    const answer = await ask(replica.url, what, asked)
    expect([what, answer.status]).toEqual([what, 503])
    expect(answer.text).toContain('"DATABASE_UNAVAILABLE"')
    expect(answer.headers.get('retry-after')).toBe('1')
  }
  for (let time = 0; time < 20; time += 1) await ask(replica.url, 'POST /v1/projects', { token: ana.accessToken, json })
  expect((await ask(replica.url, 'GET /v1/projects')).status).toBe(200)

  await using late = await runServer({
    NODE_ENV: 'test',
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    SECRET_KEY: 'a key for one test, '.repeat(4),
  })
  await late.said('waiting for the database: it is read-only')
  await setReadOnly(false)
  await late.said('"msg":"ready"')
  expect(late.errors()).toBe('')
  await replica.said('the database takes writes again')
  expect((await ask(replica.url, 'POST /v1/projects', { token: ana.accessToken, json })).status).toBe(201)
  expect(timesIn(replica.output(), 'the database is read-only')).toBe(1)
  expect(replica.output()).not.toMatch(/"code":"25006".*(?:behind the scenes|"msg":"unavailable")/)
})
