import { aFailedJob } from '../_failed-jobs.ts'
import type { Call, Side } from './_call.ts'

export const failedJobsCalls: readonly Call[] = [
  { procedure: 'failedJobs.list', by: 'boss', input: { limit: 5 }, http: ['GET', '/v1/failed-jobs?limit=5'] },
  {
    procedure: 'failedJobs.retry',
    by: 'boss',
    input: (side: Side) => aFailedJob(side.server.backend),
    http: ['POST', '/v1/failed-jobs/:id/retry'],
  },
]
