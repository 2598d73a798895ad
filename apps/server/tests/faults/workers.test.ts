import { testDatabase, type TestDatabase } from '@atelier/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAlive } from '../_process.ts'
import { type Replica, startReplica } from './_replica.ts'

// Seen to fail with a primary that does not start another worker.
let database: TestDatabase
let primary: Replica

beforeAll(async () => {
  database = await testDatabase()
  const env = { WEB_CONCURRENCY: '2', LOG_LEVEL: 'info' }
  primary = await startReplica({ databaseUrl: database.url, smtpUrl: 'smtp://127.0.0.1:1', env })
})
afterAll(async () => {
  await primary[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

/** How many workers have said that they are ready: one that dies earlier has not started, and ends all. */
const ready = (): number => primary.output().split('"msg":"ready"').length - 1

/** The processes that have answered `/livez` by now, as the access lines say. */
async function serving(): Promise<readonly number[]> {
  const once = { headers: { connection: 'close' } }
  await Promise.allSettled(Array.from({ length: 8 }, () => fetch(`${primary.url}/livez`, once)))
  const lines = primary.output().split('\n')
  const pids = lines.filter(line => line.includes('/livez')).map(line => Number(/"pid":(\d+)/.exec(line)?.[1]))
  return [...new Set(pids)].filter(pid => isAlive(pid))
}

it('two workers serve one port; a killed one is replaced; SIGTERM ends all of them with 0', async () => {
  await expect.poll(ready).toBe(2)
  await expect.poll(serving).toHaveLength(2)
  const [victim = 0, other = 0] = await serving()
  process.kill(victim, 'SIGKILL')
  await expect.poll(() => isAlive(victim)).toBe(false)
  expect((await fetch(`${primary.url}/livez`)).status).toBe(200)
  await expect.poll(ready).toBe(3)
  await expect.poll(serving).toHaveLength(2)
  const workers = await serving()
  expect(workers).toContain(other)

  primary.kill('SIGTERM')
  expect(await primary.ended).toBe(0)
  expect(workers.filter(pid => isAlive(pid))).toEqual([])
})
