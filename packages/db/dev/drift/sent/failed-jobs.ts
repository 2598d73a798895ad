import type { FailedJobRepository } from '@atelier/domain/failed-jobs'
import { type Calls, first, keyset, now } from './_calls.ts'

const id = '00000000-0000-7000-8000-000000000000'

export const failedJobs: Calls<FailedJobRepository> = {
  list: {
    first: r => r.list(first),
    next: r => r.list({ limit: 20, cursor: keyset.seal('failed_jobs', [now, id]) }),
  },
  take: r => r.take(id),
}
