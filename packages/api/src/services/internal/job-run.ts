/** One attempt at a job. */
export interface JobRun {
  /** The same at every attempt. */
  readonly id: string
  readonly signal: AbortSignal
}
