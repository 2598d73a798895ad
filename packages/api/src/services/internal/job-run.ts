import type { Transact } from '@atelier/domain'

/** One attempt at a job. */
export interface JobRun {
  /** The same at every attempt. */
  readonly id: string
  readonly signal: AbortSignal
  /** The last transaction of the attempt: the job is done with its commit. */
  readonly finish: Transact
}
