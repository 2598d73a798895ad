import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@atelier/db/embedded'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMailbox } from '../../src/dev/mailbox.ts'
import { freePort } from '../_free-port.ts'
import { proxyTo } from '../../../../packages/db/tests/_proxy.ts'
import { ask, count, isFull, logInAdmin, type Replica, registerUser, startReplica } from './_replica.ts'
import { rowsAt } from './_rows.ts'

// Seen to fail with NAIVE=1: a pool without an error listener (R14, R24), an answer before the commit (R9). R16 and R15 fail there
// for want of a mail and of a row, which proves nothing: R16's double is in `packages/db`, R15 has none yet.

let below: Awaited<ReturnType<typeof durableServices>>
beforeAll(async () => {
  below = await durableServices()
})
afterAll(() => below[Symbol.asyncDispose]())

/** A durable Postgres that can be ended as an operator or a power cut would, and the mailbox beside it. */
async function durableServices() {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-faults-'))
  const options = { dataDir: join(folder, 'postgres'), durable: true, port: await freePort() }
  const mailbox = await startMailbox()
  let postgres = await startEmbeddedPostgres(options)
  return {
    url: postgres.url,
    smtpUrl: mailbox.smtpUrl,
    async down(signal: NodeJS.Signals) {
      process.kill(postgres.pid, signal)
      await postgres.stop()
    },
    async up() {
      postgres = await startEmbeddedPostgres(options)
    },
    async [Symbol.asyncDispose]() {
      await postgres.stop()
      await mailbox.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Clients that post until they are stopped; a broken connection is an answer too. */
function load(url: () => string, token: string, clients: number) {
  const acknowledged: number[] = []
  const refusals = new Map<string, number>()
  const stop = new AbortController()
  const client = async (number: number) => {
    for (let at = 0; !stop.signal.aborted; at += 1) {
      const json = { title: `Client ${number}, ${at}`, body: '' }
      const answer = await ask(url(), 'POST /v1/projects', { token, json }).catch(() => null)
      if (answer?.status === 201) {
        const { id }: { id: number } = JSON.parse(answer.text)
        acknowledged.push(id)
        continue
      }
      const waits = answer?.headers.has('retry-after') ? 'Retry-After' : 'no Retry-After'
      const said = answer ? `${answer.status} ${answer.code}, ${waits}` : 'no answer'
      refusals.set(said, (refusals.get(said) ?? 0) + 1)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
  const running = Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return {
    acknowledged,
    refusals,
    async until(more: number) {
      const wanted = acknowledged.length + more
      const patience = performance.now() + 60_000
      while (acknowledged.length < wanted) {
        if (performance.now() > patience) throw new Error('nothing more was acknowledged for a minute')
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await running
    },
  }
}

const lostOf = async (url: string, acknowledged: readonly number[]): Promise<number[]> => {
  const rows = await rowsAt<{ id: string }>(url, 'select id from projects')
  const stored = new Set(rows.map(row => Number(row.id)))
  return acknowledged.filter(id => !stored.has(id))
}

const modes = [
  ['fast', 'SIGINT'],
  ['immediate', 'SIGQUIT'],
] as const

it.each(modes)(
  'R14: a %s restart of Postgres under load loses nothing acknowledged; only 503 with Retry-After, the same process, alive throughout',
  async (mode, signal) => {
    await using replica = await startReplica({ databaseUrl: below.url, smtpUrl: below.smtpUrl })
    const { accessToken } = await registerUser(replica.url)
    const times = count(1, 5)
    const gaps: number[] = []
    await using clients = load(() => replica.url, accessToken, 20)
    for (let time = 0; time < times; time += 1) {
      await clients.until(100)
      await below.down(signal)
      // R24: alive without a database, and not ready.
      expect((await ask(replica.url, 'GET /livez')).status).toBe(200)
      await expect.poll(async () => (await fetch(`${replica.url}/readyz`)).status).toBe(503)
      await below.up()
      const since = performance.now()
      await clients.until(1)
      gaps.push(Math.round(performance.now() - since))
    }
    await clients.until(20)
    await clients[Symbol.asyncDispose]()
    const said = [...clients.refusals.keys()]
    const known = /^503 (?:DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN|OVERLOADED), Retry-After$/
    expect(said.filter(refusal => !known.test(refusal))).toEqual([])
    expect(await lostOf(below.url, clients.acknowledged)).toEqual([])
    expect(() => process.kill(replica.pid, 0)).not.toThrow()
    if (isFull)
      console.log(
        `R14 ${mode} x ${times}: 0 of ${clients.acknowledged.length} lost; back after ${gaps.join(', ')} ms; ${said.join('; ')}`,
      )
    expect(Math.max(...gaps)).toBeLessThanOrEqual(isFull ? 2_000 : Infinity)
  },
)

it('R9: a process killed under writes loses nothing it acknowledged', async () => {
  const start = () => startReplica({ databaseUrl: below.url, smtpUrl: below.smtpUrl })
  const other = await start()
  let victim: Replica = await start()
  const { accessToken } = await registerUser(other.url)
  const kills = count(2, 20)
  const acknowledged: number[] = []
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const clients = load(() => victim.url, accessToken, 10)
      await clients.until(20 + kill * 7)
      victim.kill('SIGKILL')
      await clients[Symbol.asyncDispose]()
      await victim.ended
      acknowledged.push(...clients.acknowledged)
      expect((await ask(other.url, 'GET /v1/projects')).status).toBe(200)
      victim = await start()
    }
  } finally {
    await Promise.all([victim[Symbol.asyncDispose](), other[Symbol.asyncDispose]()])
  }
  expect(await lostOf(below.url, acknowledged)).toEqual([])
  if (isFull) console.log(`R9 ${kills} kills: 0 of ${acknowledged.length} acknowledged lost`)
})

it('R16: when the answer to COMMIT is lost, says so, and the same key tells the truth', async () => {
  await using proxy = await proxyTo(below.url)
  await using replica = await startReplica({ databaseUrl: proxy.url, smtpUrl: below.smtpUrl })
  const { accessToken: token, email } = await registerUser(replica.url)
  // The mail's job commits too, and is not meant: it must be done.
  const sentMails = () =>
    rowsAt(below.url, `select 1 from mail_messages where sent_at is not null and to_address = '${email}'`)
  await expect.poll(async () => (await sentMails()).length).toBe(1)
  const times = count(5, 100)
  for (let time = 0; time < times; time += 1) {
    const sent = { token, json: { title: `Time ${time}`, body: '' }, headers: { 'idempotency-key': `time-${time}` } }
    proxy.loseNextCommit(`Time ${time}`)
    const first = await ask(replica.url, 'POST /v1/projects', sent)
    expect([first.status, first.code, first.headers.has('retry-after')]).toEqual([503, 'OUTCOME_UNKNOWN', true])
    const again = await ask(replica.url, 'POST /v1/projects', sent)
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true'])
  }
  const rows = await rowsAt(below.url, `select id from projects where title like 'Time %'`)
  expect(rows).toHaveLength(times)
})

it('R24: while the database is away the process is alive and not ready, and ready again after it', async () => {
  await using replica = await startReplica({ databaseUrl: below.url, smtpUrl: below.smtpUrl })
  const statusOf = async (path: string) => {
    const answer = await fetch(`${replica.url}${path}`)
    await answer.arrayBuffer()
    return answer.status
  }
  const waits: number[] = []
  await below.down('SIGINT')
  const away = performance.now()
  let notReadyAfter = Infinity
  while (performance.now() - away < count(1, 60) * 1_000 || notReadyAfter === Infinity) {
    const since = performance.now()
    expect(await statusOf('/livez')).toBe(200)
    waits.push(performance.now() - since)
    if (notReadyAfter === Infinity && (await statusOf('/readyz')) === 503) notReadyAfter = performance.now() - away
    await wait(20)
  }
  expect(await statusOf('/readyz')).toBe(503)
  await below.up()
  await expect.poll(() => statusOf('/readyz')).toBe(200)
  // The same process, without a restart.
  expect(() => process.kill(replica.pid, 0)).not.toThrow()
  const longest = Math.max(...waits)
  const figures = `longest of ${waits.length} answers of /livez ${longest.toFixed(0)} ms, /readyz 503 after ${notReadyAfter.toFixed(0)} ms`
  if (isFull) console.log(`R24 ${figures}`)
  expect(longest).toBeLessThanOrEqual(isFull ? 50 : Infinity)
  expect(notReadyAfter).toBeLessThanOrEqual(isFull ? 3_000 : Infinity)
})

it('R15: a locked row refuses its own write, an exhausted pool its own requests; the rest goes on', async () => {
  await using replica = await startReplica({ databaseUrl: below.url, smtpUrl: below.smtpUrl })
  const { accessToken: token } = await registerUser(replica.url)
  const { accessToken: admin } = await logInAdmin(replica.url)
  const made = await ask(replica.url, 'POST /v1/projects', { token, json: { title: 'Locked', body: '' } })
  const { id }: { id: number } = JSON.parse(made.text)
  const holder = new Client({ connectionString: below.url })
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select 1 from projects where id = $1 for update', [id])
    const change = async () => {
      const since = performance.now()
      const answer = await ask(replica.url, `PATCH /v1/projects/${id}`, { token, json: { title: 'Changed' } })
      return { ...answer, milliseconds: Math.round(performance.now() - since) }
    }
    const alone = await change()
    // More writers than connections: some wait for the row, the others for a connection.
    const changes = Promise.all(Array.from({ length: 40 }, change))
    expect((await ask(replica.url, 'GET /livez')).status).toBe(200)
    expect((await ask(replica.url, `GET /v1/projects/${id}`)).status).toBe(200)
    expect((await ask(replica.url, 'GET /v1/users', { token: admin })).status).toBe(200)
    const answers = [alone, ...(await changes)]
    const refusals = new Set(answers.map(each => `${each.status} ${each.code} ${each.headers.has('retry-after')}`))
    expect([...refusals].filter(one => !/^503 (?:CONTENTION|OVERLOADED|TIMEOUT) true$/.test(one))).toEqual([])
    // Those that got no connection are refused before those that wait for the row.
    const quickest = Math.min(...answers.map(({ milliseconds }) => milliseconds))
    // The naive double, a client without time-outs, would still wait: the row is held to the end of the test.
    expect(alone.milliseconds).toBeLessThanOrEqual(isFull ? 3_000 : Infinity)
    expect(quickest).toBeLessThanOrEqual(isFull ? 2_500 : Infinity)
    if (isFull)
      console.log(
        `R15 a write of a locked row: 503 after ${alone.milliseconds} ms; of 40 at once the first without a connection: ${quickest} ms`,
      )
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
  const after = await ask(replica.url, `PATCH /v1/projects/${id}`, { token, json: { title: 'Free' } })
  expect(after.status).toBe(200)
})
