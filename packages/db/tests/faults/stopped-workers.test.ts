import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { houseWithJobs } from '../_backend.ts'
import { jobTable } from '../_jobs.ts'
import { isNaive } from '../_naive.ts'

// Seen to fail with NAIVE=1: a process that ends at once leaves its jobs active, for others to find out by their silence.
const child = fileURLToPath(new URL('../_stopping-child.ts', import.meta.url))
/** As many as these kinds run at once in one process. */
const short = 20
const long = 2

interface Started {
  readonly id: number
  readonly attempt: number
  readonly at: number
}

function worker(url: string) {
  const args = ['--conditions=@atelier/source', child, url, isNaive ? '1' : '0']
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const started: Started[] = []
  createInterface(running.stdout).on('line', line => void started.push(JSON.parse(line)))
  const ended = once(running, 'exit').then(([code]: (number | null)[]) => code ?? null)
  return { started, ended, kill: (signal: NodeJS.Signals) => void running.kill(signal) }
}

it(`R23: of ${short} jobs of three seconds and ${long} of a minute none is lost to SIGTERM, and none acts twice`, async () => {
  await using backend = await houseWithJobs()
  await using table = await jobTable(backend)
  await backend.transact(async uow => {
    const jobs = uow.jobs
    for (let id = 1; id <= 8; id += 1) await jobs.enqueue('webhooks.deliver', { deliveryId: id, attempt: 1 })
    for (let id = 9; id <= 16; id += 1) await jobs.enqueue('webhooks.retry', { deliveryId: id, attempt: 1 })
    for (let id = 17; id <= short; id += 1)
      await jobs.enqueue('mail.notice', { accountId: id, to: 'a@example.com', notice: 'password_changed' })
    for (let id = 100; id < 100 + long; id += 1) await jobs.enqueue('mail.welcome', { accountId: id })
  })
  const state = "name <> 'jobs.dead' and state"
  const first = worker(backend.url)
  await expect.poll(() => first.started.length).toBe(short + long)
  const since = Date.now()
  first.kill('SIGTERM')
  const second = worker(backend.url)
  try {
    expect(await first.ended).toBe(0)
    const endedAt = Date.now()
    expect(endedAt - since).toBeLessThanOrEqual(12_000)
    expect(await table.rows(`${state} = 'active'`)).toEqual([])
    expect(await table.rows(`${state} = 'completed'`)).toHaveLength(short)
    expect(await table.rows(`${state} = 'retry'`)).toHaveLength(long)

    await expect.poll(() => table.rows(`${state} < 'completed'`)).toEqual([])
    const again = second.started.map(({ id, attempt }) => ({ id, attempt })).toSorted((a, b) => a.id - b.id)
    expect(again).toEqual(Array.from({ length: long }, (_, index) => ({ id: 100 + index, attempt: 1 })))
    const waited = Math.max(...second.started.map(({ at }) => at)) - endedAt
    console.log(`R23 ended after ${endedAt - since} ms; what was released began again within ${waited} ms`)
    expect(waited).toBeLessThanOrEqual(15_000)
    const effects = await table.run<{ id: number }>('select aggregate_id::int as id from outbox order by 1')
    expect(effects.map(({ id }) => id)).toEqual([
      ...Array.from({ length: short }, (_, index) => index + 1),
      ...Array.from({ length: long }, (_, index) => 100 + index),
    ])
  } finally {
    for (const each of [first, second]) each.kill('SIGKILL')
    await second.ended
  }
})
