import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DB } from '../generated/schema.ts'

/** What repositories run on: bound to one transaction. */
export type Handle = Kysely<DB>
/** What readers run on: has no way to write, and its connections are read-only in Postgres too. */
export type ReadHandle = ReadonlyKysely<DB>

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()

/** Begin, commit and savepoints belong to our own unit of work: Kysely's are shut, so that there is one way. */
const shut = (): Promise<never> => Promise.reject(new Error('transactions are begun by the unit of work only'))

function dialectOf(driver: Driver): Dialect {
  return {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  }
}

/** Kysely over connections that can be shared by callers: nothing is reserved, so nothing waits. */
export function handleOver(acquire: () => Promise<DatabaseConnection>): Handle {
  return new Kysely<DB>({
    dialect: dialectOf({
      init: async () => {},
      acquireConnection: acquire,
      beginTransaction: shut,
      commitTransaction: shut,
      rollbackTransaction: shut,
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  })
}

/** Kysely over the statements of one unit of work. */
export function handleOfWork(run: DatabaseConnection['executeQuery']): Handle {
  const gate: DatabaseConnection = {
    executeQuery: run,
    // oxlint-disable-next-line require-yield -- see Link
    async *streamQuery() {
      throw new Error('streaming is not available inside a unit of work')
    },
  }
  return handleOver(async () => gate)
}

/** Compiles queries and runs none: for those that are compiled once. */
export const blueprint: Handle = new Kysely<DB>({ dialect: dialectOf(new DummyDriver()) })

/** The same handle, for reader code inside a transaction. */
export const readOnly = (handle: Handle): ReadHandle =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely's read-only type is the same object with fewer members, and is not assignable by itself
  handle as unknown as ReadHandle
