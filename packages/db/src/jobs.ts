import { type JobKind, jobKinds, jobs, type JobSettings } from '@atelier/domain'
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from 'pg-boss'
import { ensureQueues } from './jobs/queues.ts'
import type { ConcludingTransactor } from './jobs/ports.ts'
import { type Envelope, type JobHandler, type JobRun, runJob } from './jobs/run-job.ts'
import { isUnavailable, translate } from './pg-errors.ts'
import type { JobSender } from './unit-of-work.ts'

export interface JobsConfig {
  readonly url: string
  /** Connections of the job queue's own pool; default 4. */
  readonly poolSize?: number
  /** Sees failures of the queue itself, such as a lost database. */
  readonly onError?: (error: unknown) => void
  /** Time and timers; default: the machine's. */
  readonly clock?: Clock
}

export interface WorkConfig {
  readonly transactor: ConcludingTransactor
  readonly handlerOf: (kind: JobKind) => JobHandler
  /** Sees why an attempt failed. */
  readonly onFailure?: (error: unknown, run: Omit<JobRun, 'transact' | 'finish'>) => void
}

/** The job queue of one process: sends at once, works after `work`. */
export interface Jobs extends JobSender, AsyncDisposable {
  /** Starts workers for every kind, and the schedules. */
  work(config: WorkConfig): Promise<void>
  /** Fetches no more, waits up to 10 s for running attempts, releases the rest, closes its connections. */
  stop(): Promise<void>
}

const envelopeVersion = 1
/** Seconds between looks for jobs that other processes sent, or whose time has come; jobs of this process start at once. */
const lookSeconds = 2
/** Seconds after which a worker looks by itself, whatever became of the look for all. */
const pollSeconds = 60
/** The kinds with a job that a worker would take now: one statement in place of a poll by each worker. */
const waitingKinds = `select kind from unnest($1::text[]) as kind where exists (
  select from pgboss.job_common as job
  where job.name = kind and job.state < 'active' and not job.blocked and job.start_after < pgboss.job_now())`
/** Between two tries to reach a database that is away. */
const pauseMs = 500

/** Connects to the queue that the migrations installed. */
export async function startJobs({ url, poolSize = 4, onError = () => {}, clock }: JobsConfig): Promise<Jobs> {
  // Loaded on first use: it is half of what this package loads.
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'atelier-jobs',
    max: poolSize,
    migrate: false,
    connectionTimeoutMillis: 2_000,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    ...(clock && { clock }),
  })
  boss.on('error', onError)
  const workers = new Map<JobKind, string>()
  let isStopped = false
  const stop = () => {
    isStopped = true
    return boss.stop({ graceful: true, timeout: 10_000 })
  }
  const wake = (kind: JobKind): void => {
    const worker = workers.get(kind)
    if (worker !== undefined) boss.notifyWorker(worker)
  }
  /** Wakes the workers of what waits, time and again. */
  const look = async (): Promise<void> => {
    for (;;) {
      await delay(lookSeconds * 1_000, undefined, { ref: false })
      if (isStopped) return
      try {
        const { rows } = await boss.getDb().executeSql(waitingKinds, [jobKinds])
        for (const { kind } of rows) wake(kind)
      } catch (error) {
        if (!isStopped) onError(error)
      }
    }
  }
  /** Repeats a step while the database is away: by then requests are served, and a process that ended would lose them. */
  const outlasting = async <T>(step: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await step()
      } catch (error) {
        if (isStopped || !isUnavailable(translate(error))) throw error
        onError(error)
        await delay(pauseMs)
      }
    }
  }
  try {
    await boss.start()
    await ensureQueues(boss, { update: false })
  } catch (error) {
    await stop()
    throw error
  }

  return {
    async send(kind, payload, { db, requestId, dedupeKey, startAfter }) {
      const data: Envelope = { version: envelopeVersion, requestId, payload }
      const id = dedupeKey === undefined ? {} : { id: idOf(kind, dedupeKey) }
      await boss.send(kind, data, { db, ...id, ...(startAfter === undefined ? {} : { startAfter }) })
    },
    wake,
    async work({ transactor, handlerOf, onFailure = () => {} }) {
      await outlasting(() => ensureQueues(boss, { update: true }))
      const start = async (kind: JobKind): Promise<void> => {
        const { batchSize, cron }: JobSettings = jobs[kind]
        const options = {
          batchSize,
          burstWhenBatchFull: batchSize > 1,
          pollingIntervalSeconds: pollSeconds,
        } as const
        const tools = { boss, transactor, handler: handlerOf(kind), onFailure }
        const worker = await outlasting(() =>
          boss.work<Envelope, void, typeof options>(kind, options, async batch => {
            const ends = await Promise.allSettled(batch.map(job => runJob(kind, job, tools)))
            // One that could not be settled is left to the batch, once its neighbours have ended.
            for (const end of ends) if (end.status === 'rejected') throw end.reason
          }),
        )
        workers.set(kind, worker)
        if (cron === undefined) return
        const data: Envelope = { version: envelopeVersion, requestId: 'schedule', payload: {} }
        // A tick that came while the database was away is made up for when it is back.
        await outlasting(() => boss.schedule(kind, cron, data, { singletonKey: kind, missed: 'once' }))
      }
      await Promise.all(jobKinds.map(start))
      void look()
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Jobs of one key share an id, and a second row of that id is not made, whatever became of the first. */
function idOf(kind: JobKind, dedupeKey: string): string {
  const digest = createHash('sha256').update(`${kind}\n${dedupeKey}`).digest('hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
