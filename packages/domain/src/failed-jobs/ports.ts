import type { JobKind, JobPayloads } from '../jobs.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { Page, PageRequest } from '../shared/page.ts'

/** A job whose attempts are used up. Its payload is not shown: it may name people. */
export interface FailedJob {
  /** A UUID, the one that logs and the command line know. */
  readonly id: string
  readonly kind: JobKind
  readonly attempts: number
  /** Of the request that asked for it. */
  readonly requestId: string
  readonly createdAt: Timestamp
  readonly failedAt: Timestamp
  /** Code, name and words of the last failure. */
  readonly cause: string
}

/** What is needed to queue a failed job again. */
export interface TakenJob {
  readonly kind: JobKind
  readonly payload: JobPayloads[JobKind]
}

export interface FailedJobReader {
  /** The latest failure first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<FailedJob>>
}

export interface FailedJobRepository extends FailedJobReader {
  /** Takes a job off the list; undefined: it is not on it, or not any more. */
  take(id: string): Promise<TakenJob | undefined>
}
