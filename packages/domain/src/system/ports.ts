import type { Finding } from './finding.ts'

/** Checks the database, its jobs and events, storage, mail and Redis. Changes nothing and sends nothing. */
export interface Diagnosis {
  /** Takes as long as the slowest check, usually a few seconds at most. */
  examine(): Promise<readonly Finding[]>
}
