import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../../src/dev/mailbox.ts'
import { hasRedis, type RedisMode, type TestRedis, testRedis } from '../_redis.ts'
import { type Answer, ask, count, isFull, logInAdmin, type Replica, startReplica } from './_replica.ts'

// Two processes on one database and one Redis, the second with its clock five seconds ahead. Seen to fail with NAIVE=1:
// a cache that looks, asks the database, stores, and lets time do the rest (`_naive-replica.ts`).
let database: TestDatabase
let mailbox: Mailbox
let redis: TestRedis
let replicas: [Replica, Replica]
let token: string
const at = (index: number): string => replicas[index % 2 === 0 ? 0 : 1].url

beforeAll(async () => {
  if (!hasRedis) return
  database = await testDatabase()
  mailbox = await startMailbox()
  redis = await testRedis()
  const env = { UPSTASH_REDIS_REST_URL: redis.url, UPSTASH_REDIS_REST_TOKEN: redis.token, CACHE_TTL_SECONDS: '60' }
  const settings = { databaseUrl: database.url, smtpUrl: mailbox.smtpUrl }
  const ahead = `--import=${fileURLToPath(new URL('_clock-ahead.ts', import.meta.url))}`
  replicas = await Promise.all([
    startReplica({ ...settings, env }),
    startReplica({ ...settings, env: { ...env, NODE_OPTIONS: ahead } }),
  ])
  token = (await logInAdmin(at(0))).accessToken
})
afterAll(async () => {
  if (!hasRedis) return
  await Promise.all((replicas ?? []).map(replica => replica[Symbol.asyncDispose]()))
  await redis[Symbol.asyncDispose]()
  await mailbox.stop()
  await database[Symbol.asyncDispose]()
})
beforeEach(() => redis?.set('pass'))

/** Milliseconds until all is as before. A run among others measures the others: short at full counts only. */
const backWithin = isFull ? 5_000 : 60_000

let made = 0
let asked = 0
/** One of three hundred addresses, each in its turn. */
function nextPage(): `/${string}` {
  const sort = ['position', 'name', 'newest'][(asked += 1) % 3] ?? ''
  return `/v1/categories?sort=${sort}&limit=${1 + (asked % 100)}`
}
async function aCategory(): Promise<{ readonly id: number; readonly path: `/${string}` }> {
  const { status, text } = await ask(at(0), 'POST /v1/categories', { token, json: { name: `Lamps ${(made += 1)}` } })
  expect([status, text]).toEqual([201, text])
  const { id }: { id: number } = JSON.parse(text)
  return { id, path: `/v1/categories/${id}` }
}

const rename = (base: string, path: `/${string}`, name: string): Promise<Answer> =>
  ask(base, `PATCH ${path}`, { token, json: { name } })
/** As a client does whom a busy database turned away: it asks again. */
async function renamed(base: string, path: `/${string}`, name: string): Promise<Answer> {
  for (;;) {
    const answer = await rename(base, path, name)
    if (!['CONTENTION', 'OVERLOADED'].includes(answer.code)) return answer
  }
}
const nameIn = (text: string): string => {
  const { name }: { name: string } = JSON.parse(text)
  return name
}

/** How often answers were made by asking the database, in both processes. */
async function fills(): Promise<number> {
  const texts = await Promise.all(replicas.map(({ url }) => ask(url, 'GET /metrics')))
  const counts = texts.map(({ text }) =>
    Number(/^answer_cache_requests_total\{outcome="miss"\} (\d+)/m.exec(text)?.[1]),
  )
  return counts.reduce((sum, each) => sum + each, 0)
}

/** Two requests in a row with nothing made: both processes hear of commits and keep what they make. */
async function untilKept(path: `/${string}`): Promise<void> {
  const isKept = async (index: number) => (await ask(at(index), `GET ${path}`)).headers.get('age') !== null
  for (const index of [0, 1]) await expect.poll(() => isKept(index), { timeout: backWithin }).toBe(true)
}

describe.skipIf(!hasRedis)('R18', () => {
  it('many misses at once on one address are at most one read a process', async () => {
    for (let time = 0; time < count(2, 5); time += 1) {
      const { path } = await aCategory()
      // After the last write: what it dropped must be heard of by both before the reads.
      await untilKept((await aCategory()).path)
      const before = await fills()
      const answers = await Promise.all(
        Array.from({ length: count(50, 500) }, (_, index) => ask(at(index), `GET ${path}`)),
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await fills()) - before).toBeLessThanOrEqual(2)
    }
  })

  it('of writes that race with reads nothing old is seen a second after the commit, whoever reads', async () => {
    const races = count(100, 1_000)
    const abreast = 50
    const categories = await Promise.all(Array.from({ length: abreast }, aCategory))
    let stale = 0
    for (let round = 0; round * abreast < races; round += 1) {
      const racing = categories.map(async ({ path }, index) => {
        const name = `Round ${round} of ${index}`
        const reads = () => [0, 1].map(epoch => ask(at(epoch), `GET ${path}`))
        const [write] = await Promise.all([renamed(at(index + round), path, name), ...reads(), ...reads()])
        expect([write.status, write.code]).toEqual([200, ''])
        // The promise is one of time: a second.
        await Promise.all([...reads(), pause(1_000)])
        for (const { text } of await Promise.all(reads())) if (nameIn(text) !== name) stale += 1
      })
      await Promise.all(racing)
    }
    expect(stale).toBe(0)
  })
})

describe.skipIf(!hasRedis)('R17: whatever Redis does', () => {
  /** Milliseconds. A run among others measures the others: times count at full counts only. */
  const slower = isFull ? { first: 150, later: 20 } : { first: 5_000, later: 5_000 }
  const modes: RedisMode[] = isFull ? ['refuse', 'hang', 'fail', 'garbage'] : ['refuse', 'garbage']
  it.each(modes)('%s: reads are served, writes are made, and all is as before when it is back', async mode => {
    const { path } = await aCategory()
    const seconds = count(2, 60)
    const base = await load(path, 1)
    redis.set(mode)
    const [first, later] = [await load(path, 1), await load(path, seconds - 1)]
    if (isFull) {
      const [before, second, after] = [base, first, later].map(({ p99 }) => p99.toFixed(0))
      console.log(`R17 ${mode}: p99 of reads ${before} ms before, ${second} in the first second, ${after} after it`)
    }
    expect([...base.failures, ...first.failures, ...later.failures]).toEqual([])
    expect(first.p99).toBeLessThanOrEqual(base.p99 + slower.first)
    expect(later.p99).toBeLessThanOrEqual(base.p99 + slower.later)
    redis.set('pass')
    const isBack = async () => {
      await ask(at(0), `GET ${nextPage()}`)
      await rename(at(0), path, `Back ${(made += 1)}`)
      return /^answer_cache_shared_off 0$/m.test((await ask(at(0), 'GET /metrics')).text)
    }
    await expect.poll(isBack, { timeout: backWithin }).toBe(true)
  })

  /** A hundred reads a second, of answers that a write every tenth of a second drops. */
  async function load(path: `/${string}`, seconds: number) {
    const waits: number[] = []
    const failures: string[] = []
    const running: Promise<void>[] = []
    for (let tick = 0; tick < seconds * 10; tick += 1) {
      const name = `Load ${(made += 1)}`
      running.push(note(() => rename(at(tick), path, name)))
      const page = nextPage()
      for (let each = 0; each < 10; each += 1) running.push(note(() => ask(at(each), `GET ${page}`), waits))
      await pause(100)
    }
    await Promise.all(running)
    waits.sort((a, b) => a - b)
    return { failures, p99: waits[Math.floor(waits.length * 0.99)] ?? 0 }

    async function note(send: () => Promise<Answer>, into?: number[]): Promise<void> {
      const start = performance.now()
      const { status, code } = await send()
      into?.push(performance.now() - start)
      if (status !== 200) failures.push(`${status} ${code}`)
    }
  }
})
