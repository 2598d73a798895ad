import { aFailedJob } from '../_failed-jobs.ts'
import { admins, type ProcedureRows } from './_row.ts'

export const failedJobsRows: ProcedureRows = {
  'failedJobs.list': { input: () => ({ limit: 5 }), answers: admins },
  'failedJobs.retry': { input: ({ backend }) => aFailedJob(backend), answers: admins },
}
