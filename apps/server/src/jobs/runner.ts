import { type AppServices, jobHandlers } from '@atelier/api'
import type { JobHandler as DatabaseJobHandler, Jobs, WorkConfig } from '@atelier/db'
import type { JobKind } from '@atelier/domain'

interface Runner {
  readonly jobs: Pick<Jobs, 'work'>
  readonly services: AppServices
  readonly transactor: WorkConfig['transactor']
  /** Sees why an attempt failed; payloads are not logged. */
  readonly onFailure: NonNullable<WorkConfig['onFailure']>
  /** Sees each attempt, for metrics. */
  readonly onRun?: ((run: JobRun) => void) | undefined
  /** Runs each attempt in a trace; undefined without tracing. */
  readonly traced?: (<T>(job: AttemptedJob, attempt: () => Promise<T>) => Promise<T>) | undefined
}

/** What names an attempt, with the id of the request that asked for the job. */
interface AttemptedJob {
  readonly kind: JobKind
  readonly id: string
  readonly requestId: string
}

export interface JobRun {
  readonly kind: JobKind
  readonly outcome: 'done' | 'failed'
  readonly milliseconds: number
}

/** Runs the api's handlers: each attempt writes through transactions that end with its claim on the job. */
export function runJobs({ jobs, services, transactor, onFailure, onRun, traced }: Runner): Promise<void> {
  const { transactor: _transactor, ...shared } = services
  const handlerOf =
    (kind: JobKind): DatabaseJobHandler =>
    async run => {
      const since = performance.now()
      let outcome: JobRun['outcome'] = 'failed'
      const attempt = () =>
        jobHandlers[kind](
          { ...shared, transact: run.transact, transactIndependently: run.transact, guestTokens: {} },
          run.payload,
          { id: run.id, signal: run.signal, finish: run.finish },
        )
      try {
        await (traced ? traced(run, attempt) : attempt())
        outcome = 'done'
      } finally {
        onRun?.({ kind, outcome, milliseconds: performance.now() - since })
      }
    }
  return jobs.work({ transactor, handlerOf, onFailure })
}
