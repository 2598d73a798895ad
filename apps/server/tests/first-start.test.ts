import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { testDatabase } from '@atelier/db/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from './_free-port.ts'
import { type Running, runServer } from './_process.ts'

const admin = { email: 'first@studio.example', password: 'oak and linen' }
const stack = new AsyncDisposableStack()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-first-'))
  await chmod(folder, 0o755)
  stack.defer(() => rm(folder, { recursive: true, force: true }))
})
afterAll(() => stack.disposeAsync())

async function statusOf(url: string): Promise<number> {
  return (await fetch(url).catch(() => undefined))?.status ?? 0
}

/** Waits until it answers with that status. */
async function answers(url: string, status: number): Promise<void> {
  while ((await statusOf(url)) !== status) await delay(50)
}

async function adminsIn(databaseUrl: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `select a.email, a.verified_at is not null as verified from users u join accounts a on a.id = u.account_id where u.role = 'ADMIN'`,
  )
  await client.end()
  return rows
}

it('a server started before its database waits, then makes the first ADMIN, once', async () => {
  // Durable: its password outlives the stop, as that of a real database does.
  const database = { dataDir: join(folder, 'postgres'), durable: true, port: await freePort() }
  const first = await startEmbeddedPostgres(database)
  await first.stop()
  const [port, probePort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const probes = `http://127.0.0.1:${probePort}`
  const start = (): Promise<Running> =>
    runServer({
      NODE_ENV: 'test',
      PORT: String(port),
      PROBE_PORT: String(probePort),
      // Long enough to be seen drain on a busy machine.
      DRAIN_SECONDS: '3',
      DATABASE_URL: first.url,
      SECRET_KEY: 'a key for one test, '.repeat(4),
      FIRST_SUPERUSER: admin.email,
      FIRST_SUPERUSER_PASSWORD: admin.password,
    })

  {
    await using server = await start()
    await answers(`${probes}/livez`, 200)
    expect(await statusOf(`${probes}/readyz`)).toBe(503)
    expect(await statusOf(`${probes}/v1/projects`)).toBe(404)
    // A proxy that meets a closed port sends the request elsewhere.
    expect(await statusOf(`${url}/livez`)).toBe(0)
    const later = await startEmbeddedPostgres(database)
    stack.defer(() => later.stop())
    await answers(`${probes}/readyz`, 200)
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    expect(await adminsIn(first.url)).toEqual([{ email: admin.email, verified: true }])
    const login = await fetch(`${url}/v1/accounts/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(admin),
    })
    expect(login.status).toBe(200)
    server.kill('SIGTERM')
    await answers(`${probes}/readyz`, 503)
    expect(await statusOf(`${probes}/livez`)).toBe(200)
    const draining = await fetch(`${url}/livez`)
    expect([draining.status, draining.headers.get('connection')]).toEqual([200, 'close'])
    expect(await server.ended).toBe(0)
  }
  await using again = await start()
  await answers(`${url}/readyz`, 200)
  expect(await adminsIn(first.url)).toHaveLength(1)
  expect(again.errors()).toBe('')
})

it.each([
  ['1234', "'password' must be at least 10 characters long"],
  ['qwertyuiop', "'password' is too common"],
])('a production start refuses FIRST_SUPERUSER_PASSWORD=%s and names the variable', async (password, fault) => {
  await using database = await testDatabase()
  await using server = await runServer({
    NODE_ENV: 'production',
    PORT: String(await freePort()),
    PUBLIC_URL: 'https://api.example.com',
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'no-reply@example.com',
    SECRET_KEY: 'a key for one test, '.repeat(4),
    FIRST_SUPERUSER: admin.email,
    FIRST_SUPERUSER_PASSWORD: password,
  })
  expect(await server.ended).toBe(1)
  expect(server.errors()).toBe(`FIRST_SUPERUSER_PASSWORD: ${fault}; set another\n`)
  expect(await adminsIn(database.url)).toEqual([])
})
