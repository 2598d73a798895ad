import type { Transact, WorkOrigin } from '@atelier/domain'

/** Where a job's SQL is sent: the transaction that asks for it. */
export interface JobConnection {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/** Units of work that end with a statement of the job's own. */
export interface ConcludingTransactor {
  concluding(origin: WorkOrigin, conclude: (db: JobConnection) => Promise<void>): Transact
}
