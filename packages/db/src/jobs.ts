import type { JobKind } from '@atelier/domain'
import { PgBoss } from 'pg-boss'
import { ensureQueues, jobKinds, queues } from './jobs/queues.ts'
import type { ConcludingTransactor } from './jobs/ports.ts'
import { type Envelope, type JobHandler, type JobRun, runJob } from './jobs/run-job.ts'
import type { JobSender } from './unit-of-work.ts'

export interface JobsConfig {
  readonly url: string
  /** Connections of the job queue's own pool; default 4. */
  readonly poolSize?: number
  /** Sees failures of the queue itself, such as a lost database. */
  readonly onError?: (error: unknown) => void
}

export interface WorkConfig {
  readonly transactor: ConcludingTransactor
  readonly handlers: Readonly<Record<JobKind, JobHandler>>
  /** Sees why an attempt failed. */
  readonly onFailure?: (error: unknown, run: Omit<JobRun, 'transact' | 'finish'>) => void
}

/** The job queue of one process: sends at once, works when told to. */
export interface Jobs extends JobSender, AsyncDisposable {
  /** Starts workers for every kind, and the schedules. */
  work(config: WorkConfig): Promise<void>
  /** Fetches no more, waits up to 10 s for running attempts, releases the rest, closes its connections. */
  stop(): Promise<void>
}

const envelopeVersion = 1
/** At minute 17 of each hour, UTC. */
const schedules: readonly { kind: JobKind; cron: string }[] = [{ kind: 'maintenance.sweep', cron: '17 * * * *' }]

/** Connects to the queue that the migrations installed. */
export async function startJobs({ url, poolSize = 4, onError = () => {} }: JobsConfig): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'atelier-jobs',
    max: poolSize,
    migrate: false,
    connectionTimeoutMillis: 2_000,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  boss.on('error', onError)
  await boss.start()
  await ensureQueues(boss, { update: false })
  const stop = () => boss.stop({ graceful: true, timeout: 10_000 })

  return {
    async send(kind, payload, { db, requestId, dedupeKey }) {
      const data: Envelope = { version: envelopeVersion, requestId, payload }
      await boss.send(kind, data, { db, ...(dedupeKey === undefined ? {} : { singletonKey: dedupeKey }) })
    },
    async work({ transactor, handlers, onFailure = () => {} }) {
      await ensureQueues(boss, { update: true })
      for (const kind of jobKinds) {
        const options = {
          perJobResults: true,
          localConcurrency: queues[kind].concurrency,
          pollingIntervalSeconds: 0.5,
        } as const
        const tools = { boss, transactor, handler: handlers[kind], onFailure }
        await boss.work<Envelope, unknown, typeof options>(kind, options, jobs =>
          Promise.all(jobs.map(job => runJob(kind, job, tools))),
        )
      }
      for (const { kind, cron } of schedules) {
        const data: Envelope = { version: envelopeVersion, requestId: 'schedule', payload: {} }
        await boss.schedule(kind, cron, data, { singletonKey: kind })
      }
    },
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
