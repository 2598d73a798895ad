import { createDatabase, createTransactor, type JobHandler, type Jobs, startJobs } from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { keyset, plainSessions } from '../_backend.ts'
import { handlersWith, jobTable } from '../_jobs.ts'
import { isNaive, naiveSchedule } from '../_naive.ts'
import { proxyTo } from '../_proxy.ts'

// Seen to fail with NAIVE=1, a timer in each process: up to three effects a tick, none while the database is away. And
// with the schedule's `missed` left out: 29 effects.
const ticks = 30
/** So many seconds of the queue's time pass in one: minutes in seconds. */
const speed = 20
const begunMs = Date.now()
const timeMs = () => begunMs + (Date.now() - begunMs) * speed
const secondOf = (ms: number) => (ms / 1000) % 60

const isTimer = (value: unknown): value is NodeJS.Timeout => typeof value === 'object' && value !== null

/** The fast time as one process sees it, whose clock may be wrong. */
const clockAhead = (seconds: number) => ({
  now: () => timeMs() + seconds * 1000,
  setTimeout: (act: () => void, ms: number) => setTimeout(act, ms / speed),
  setInterval: (act: () => void, ms: number) => setInterval(act, ms / speed),
  clearTimeout: (timer: unknown) => clearTimeout(isTimer(timer) ? timer : undefined),
  clearInterval: (timer: unknown) => clearInterval(isTimer(timer) ? timer : undefined),
})

const until = async (isThere: () => boolean | Promise<boolean>) => {
  while (!(await isThere())) await pause(10)
}

it(`R13: three schedulers, one with a wrong clock, the database away for one tick: ${ticks} ticks have ${ticks} effects`, async () => {
  await using stack = new AsyncDisposableStack()
  const { url } = stack.use(await testDatabase())
  await using table = await jobTable({ url })
  await table.run(`create or replace function pgboss.job_now() returns timestamptz language sql stable as $$
    select to_timestamp((${begunMs} + (extract(epoch from now()) * 1000 - ${begunMs}) * ${speed}) / 1000) $$`)
  const proxy = stack.use(await proxyTo(url))
  const database = stack.use(createDatabase({ url: proxy.url }))
  const effect: JobHandler = run => run.finish(uow => uow.outbox.emit('account.verified', { accountId: 1 }))
  const handlers = handlersWith({ 'maintenance.sweep': effect })
  const schedulers: Jobs[] = []
  for (const ahead of [0, 0, 30]) {
    const jobs = stack.use(await startJobs({ url: proxy.url, clock: clockAhead(ahead) }))
    const transactor = createTransactor(database, { keyset, jobs, sessions: plainSessions })
    schedulers.push(jobs)
    if (isNaive) naiveSchedule(clockAhead(ahead), () => transactor.transact({ requestId: '', ip: '' }), stack)
    else await jobs.work({ transactor, handlerOf: handlers })
  }
  await until(() => secondOf(timeMs()) > 2 && secondOf(timeMs()) < 10)
  const firstMs = Math.floor(timeMs() / 60_000) * 60_000
  const at = (tick: number, second: number) => () => timeMs() >= firstMs + (tick * 60 + second) * 1000
  await table.run(
    `update pgboss.schedule set cron = case name when 'maintenance.sweep' then '* * * * *' else '0 0 1 1 *' end`,
  )

  await until(at(9, 50))
  proxy.away(true)
  await until(at(11, 10))
  proxy.away(false)
  await until(at(ticks - 1, 0))
  // What came of the last one is there, and nothing of the next yet.
  const last = new Date(firstMs + (ticks - 1) * 60_000).toISOString().slice(0, 19)
  const slots = `select 1 from pgboss.job where name = '__pgboss__send-it' and singleton_on >= $1::timestamp`
  if (!isNaive) await until(async () => (await table.run(slots, [last])).length > 0)
  await table.run('delete from pgboss.schedule')
  const open = `select 1 from pgboss.job where name in ('__pgboss__send-it', 'maintenance.sweep') and state < 'completed'`
  await until(async () => (await table.run(open)).length === 0)
  const effects = (await table.run('select 1 from outbox')).length
  console.log(`R13 ${ticks} ticks, ${schedulers.length} schedulers: ${effects} effects`)
  expect(effects).toBe(ticks)
}, 300_000)
