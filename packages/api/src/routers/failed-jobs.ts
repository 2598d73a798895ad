import { Nothing, PageInput } from '../schemas/common.ts'
import { FailedJobIdInput, FailedJobPage } from '../schemas/failed-jobs.ts'
import { retryFailedJob } from '../services/failed-jobs/retry-failed-job.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

export const failedJobs = resource('Jobs whose attempts are used up, such as mails that could not be sent', {
  list: procedure({
    access: 'admin',
    summary: 'Failed jobs by page, the latest failure first',
    input: PageInput,
    output: FailedJobPage,
  }).query(({ ctx, input }) => ctx.request.readers.failedJobs.list(input)),

  retry: procedure({
    access: 'admin',
    summary: 'Queue a failed job again, with all its attempts',
    input: FailedJobIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => retryFailedJob(ctx.request, ctx.actor, input.id)),
})
