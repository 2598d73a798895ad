import { type AppServices, jobHandlers } from '@atelier/api'
import type { JobHandler as DatabaseJobHandler, Jobs, WorkConfig } from '@atelier/db'
import type { JobKind } from '@atelier/domain'

interface Runner {
  readonly jobs: Pick<Jobs, 'work'>
  readonly services: AppServices
  readonly transactor: WorkConfig['transactor']
  /** Sees why an attempt failed; payloads are not logged. */
  readonly onFailure: NonNullable<WorkConfig['onFailure']>
}

/** Runs the api's handlers: each attempt writes through transactions that end with its claim on the job. */
export function runJobs({ jobs, services, transactor, onFailure }: Runner): Promise<void> {
  const { transactor: _transactor, ...shared } = services
  const handlerOf =
    (kind: JobKind): DatabaseJobHandler =>
    run =>
      jobHandlers[kind](
        { ...shared, transact: run.transact, transactIndependently: run.transact, guestTokens: {} },
        run.payload,
        {
          id: run.id,
          signal: run.signal,
        },
      )
  return jobs.work({ transactor, handlerOf, onFailure })
}
