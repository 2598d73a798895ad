import type { Finding } from './finding.ts'

/** Looks at the database, the work that waits in it, storage, mail and Redis. Changes nothing and sends nothing. */
export interface Diagnosis {
  /** Takes as long as the slowest of them answers, at most some seconds. */
  examine(): Promise<readonly Finding[]>
}
