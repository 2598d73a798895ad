import type { WorkConfig } from '@atelier/db'
import { setTimeout as pause } from 'node:timers/promises'
import { handlersWith, type JobHouse, jobTable } from './_jobs.ts'
import { isNaive, naiveWork } from './_naive.ts'

export interface Flow {
  readonly total: number
  /** Each so-manieth job always throws; 0: none does. */
  readonly poisonEvery: number
  /** Milliseconds between jobs; 0: all at once. */
  readonly everyMs?: number
  /** Milliseconds of work of a healthy one. */
  readonly workMs?: number
}

/** A stream of jobs, some of which always throw: how often each ran, and how long the healthy ones waited for their end. */
export async function flow(h: JobHouse, { total, poisonEvery, everyMs = 0, workMs = 5 }: Flow) {
  const isPoison = (id: number) => poisonEvery > 0 && id % poisonEvery === 0
  const sentAt = new Map<number, number>()
  const runs = new Map<number, number>()
  const waitedMs = new Map<number, number>()
  const handle: ReturnType<WorkConfig['handlerOf']> = async ({ payload }) => {
    const { deliveryId: id }: { deliveryId: number } = JSON.parse(JSON.stringify(payload))
    runs.set(id, (runs.get(id) ?? 0) + 1)
    if (isPoison(id)) throw new Error('a poison')
    await pause(workMs)
    waitedMs.set(id, performance.now() - (sentAt.get(id) ?? 0))
  }
  await using worker = isNaive ? await naiveWork(h.url, 'webhooks.deliver', handle) : undefined
  if (!worker) await h.jobs.work({ transactor: h.transactor, handlerOf: handlersWith({ 'webhooks.deliver': handle }) })
  const ids = Array.from({ length: total }, (_, index) => index + 1)
  for (const id of ids) {
    sentAt.set(id, performance.now())
    await h.transact(uow => uow.jobs.enqueue('webhooks.deliver', { deliveryId: id, attempt: 1 }))
    if (everyMs > 0) await pause(everyMs)
  }
  const healthy = ids.filter(id => !isPoison(id))
  while (healthy.some(id => !waitedMs.has(id))) await pause(5)
  return {
    poisons: ids.filter(isPoison),
    healthy,
    runsOf: (some: readonly number[]) => [...new Set(some.map(id => runs.get(id) ?? 0))],
    p99Ms: [...waitedMs.values()].toSorted((a, b) => a - b)[Math.ceil(waitedMs.size * 0.99) - 1] ?? 0,
  }
}

interface Waiting {
  readonly retry_count: number
  /** Seconds until the retry, from the start of the failed attempt. */
  readonly from_start: number
  /** Seconds until the retry, from now: less by what the attempt took, and by what ran since. */
  readonly from_now: number
}

/** Moves the queue's time from retry to retry until none is left; gives the waits by number of the retry. */
export async function throughRetries(h: JobHouse): Promise<Map<number, Waiting[]>> {
  await using table = await jobTable(h)
  // The queue reads its time here, so that no test waits for it.
  await table.run('create table test_now (now timestamptz not null)')
  await table.run('insert into test_now values (now())')
  await table.run(`create or replace function pgboss.job_now() returns timestamptz language sql stable
    as $$ select now from test_now $$`)
  const waits = new Map<number, Waiting[]>()
  for (;;) {
    await table.quiet('webhooks.deliver')
    const waiting = await table.run<Waiting & { [column: string]: unknown }>(
      `select retry_count, extract(epoch from start_after - started_on)::float8 as from_start,
         extract(epoch from start_after - pgboss.job_now())::float8 as from_now
       from pgboss.job where name = 'webhooks.deliver' and state = 'retry'`,
    )
    if (waiting.length === 0) return waits
    for (const wait of waiting) waits.set(wait.retry_count, [...(waits.get(wait.retry_count) ?? []), wait])
    const longest = Math.max(...waiting.map(wait => wait.from_now))
    await table.run(`update test_now set now = now + $1 * interval '1 s'`, [longest + 0.001])
    h.jobs.wake('webhooks.deliver')
  }
}
