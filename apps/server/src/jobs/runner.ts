import { type AppServices, type JobHandler, jobHandlers } from '@atelier/api'
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
  const adapt =
    (handle: JobHandler): DatabaseJobHandler =>
    run =>
      handle({ ...shared, transact: run.transact, transactIndependently: run.transact }, run.payload, {
        id: run.id,
        signal: run.signal,
      })
  const handlers: Record<JobKind, DatabaseJobHandler> = {
    'mail.verification': adapt(jobHandlers['mail.verification']),
    'mail.password-reset': adapt(jobHandlers['mail.password-reset']),
    'mail.email-change': adapt(jobHandlers['mail.email-change']),
    'mail.welcome': adapt(jobHandlers['mail.welcome']),
    'mail.event-reminder': adapt(jobHandlers['mail.event-reminder']),
    'mail.notice': adapt(jobHandlers['mail.notice']),
    'mail.webhook-disabled': adapt(jobHandlers['mail.webhook-disabled']),
    'webhooks.deliver': adapt(jobHandlers['webhooks.deliver']),
    'webhooks.retry': adapt(jobHandlers['webhooks.retry']),
    'webhooks.replay': adapt(jobHandlers['webhooks.replay']),
    'assets.purge': adapt(jobHandlers['assets.purge']),
    'assets.sweep': adapt(jobHandlers['assets.sweep']),
    'assets.sweep-strays': adapt(jobHandlers['assets.sweep-strays']),
    'prices.turn': adapt(jobHandlers['prices.turn']),
    'prices.relist': adapt(jobHandlers['prices.relist']),
    'imports.run': adapt(jobHandlers['imports.run']),
    'imports.fetch-images': adapt(jobHandlers['imports.fetch-images']),
    'maintenance.sweep': adapt(jobHandlers['maintenance.sweep']),
  }
  return jobs.work({ transactor, handlers, onFailure })
}
