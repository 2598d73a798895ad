import type { Actor } from '@atelier/domain'
import type { Needs } from '../../app-services.ts'
import { recordChange } from '../internal/record-change.ts'
import { requireFound } from '../internal/references.ts'

/** Queues a failed job again with all its attempts, as a new job. @throws NOT_FOUND unless it is on the list */
export const retryFailedJob = (context: Needs<'transact'>, actor: Actor, id: string): Promise<void> =>
  context.transact(async uow => {
    const { kind, payload } = requireFound(await uow.failedJobs.take(id), 'failed_job')
    await uow.jobs.enqueue(kind, payload)
    await recordChange(uow, actor, {
      action: 'failed_job.retried',
      subjectUserId: null,
      about: { jobId: id, kind },
      before: { state: 'failed' },
      after: { state: 'waiting' },
    })
  })
