import type {
  CacheTag,
  JobKind,
  JobOptions,
  JobPayloads,
  Repositories,
  Transact,
  Transactor,
  UnitOfWork,
  WorkOrigin,
} from '@atelier/domain'
import { eventEntry, tagsOfEvent } from '@atelier/domain'
import { CompiledQuery } from 'kysely'
import { OneStatement } from './connection/one-statement.ts'
import { Transaction } from './connection/transaction.ts'
import type { Database } from './database.ts'
import type { ConcludingTransactor, JobConnection } from './jobs/ports.ts'
import { createKeyedWork } from './keyed-work.ts'
import type { Keyset } from './keyset.ts'
import { invalidationChannel, payloadOf } from './listen-for-invalidations.ts'
import { lazyRepositories } from './lazy-repositories.ts'
import { type EventRow, eventRow, recordAudit, recordEvents } from './records.ts'
import type { MakeSessionStore } from './repositories.ts'
import { retrying } from './retry.ts'
import type { Work } from './work.ts'

/** Writes a job as a row of the caller's transaction. */
export interface JobSender {
  send<K extends JobKind>(
    kind: K,
    payload: JobPayloads[K],
    options: JobOptions & { readonly db: JobConnection; readonly requestId: string },
  ): Promise<void>
  /** Wakes this process's worker after a job of the kind was committed. */
  wake(kind: JobKind): void
}

export interface TransactorParts {
  readonly keyset: Keyset
  readonly jobs: JobSender
  /** Makes the session store of one transaction; its one caller outside tests wraps Lucia. */
  readonly sessions: MakeSessionStore
  /** Called at once in this process, so that a caller reads its own write. */
  readonly onInvalidate?: (tags: readonly CacheTag[]) => void
}

/** The domain's transactor, and the one that jobs use. */
export type DatabaseTransactor = Transactor & ConcludingTransactor

/** Makes the transactor of one database. */
export function createTransactor(
  database: Pick<Database, 'lease' | 'leaseShared'>,
  parts: TransactorParts,
): DatabaseTransactor {
  const workOn = (tx: Statements, origin: WorkOrigin) => unitOfWork(tx, origin, parts)
  const concluding =
    (origin: WorkOrigin, conclude?: (db: JobConnection) => Promise<void>): Transact =>
    (work, { isOneStatement = false } = {}) =>
      retrying(async isAgain => {
        const tx = isOneStatement ? await OneStatement.on(database, isAgain) : await Transaction.begin(database)
        const { uow, effects, flush } = workOn(tx, origin)
        try {
          const result = await work(uow)
          flush()
          await conclude?.({
            executeSql: (text, values = []) => tx.run<Record<string, unknown>>(CompiledQuery.raw(text, values)),
          })
          await tx.commitWith(effects)
          return result
        } finally {
          await tx.rollback()
        }
      })
  return {
    transact: origin => concluding(origin),
    concluding,
    keyed: (claim, origin) =>
      createKeyedWork({ begin: () => Transaction.begin(database), workOn: tx => workOn(tx, origin) }, claim),
  }
}

/** What a unit of work sends its statements to. */
type Statements = Pick<Transaction, 'handle' | 'run' | 'hold'>

function unitOfWork(
  tx: Statements,
  origin: WorkOrigin,
  { keyset, jobs, sessions, onInvalidate }: TransactorParts,
): Work {
  const effects: (() => void)[] = []
  let events: EventRow[] = []
  /** Postgres delivers equal notices once, with the commit, and none after a rollback. */
  const invalidate = (tags: readonly CacheTag[]): void => {
    if (tags.length === 0) return
    tx.hold(tx.run(CompiledQuery.raw('select pg_notify($1, $2)', [invalidationChannel, payloadOf(tags)])))
    effects.push(() => onInvalidate?.(tags))
  }
  const uow: UnitOfWork = Object.assign(lazyRepositories(tx.handle, keyset, sessions), {
    outbox: {
      async emit(type, payload) {
        events.push(eventRow(type, payload))
        invalidate(tagsOfEvent(type, payload))
      },
      prepare(type, payload) {
        const { aggregate: idKey, invalidates } = eventEntry(type)
        if (invalidates.length > 0) throw new Error(`${type} invalidates cached answers: emit it after the insert`)
        return { type, idKey, payload: JSON.stringify(payload), requestId: origin.requestId }
      },
    },
    cache: { invalidate: async tags => invalidate(tags) },
    audit: { record: async entry => tx.hold(tx.run(recordAudit(entry, origin))) },
    jobs: {
      async enqueue(kind, payload, options) {
        const sent = Promise.withResolvers<void>()
        const db: JobConnection = {
          executeSql(text, values = []) {
            const answer = tx.run<Record<string, unknown>>(CompiledQuery.raw(text, values))
            tx.hold(answer)
            sent.resolve()
            return answer
          },
        }
        effects.push(() => jobs.wake(kind))
        // On its way before the caller goes on; the commit awaits the answer.
        await Promise.race([sent.promise, jobs.send(kind, payload, { ...options, requestId: origin.requestId, db })])
      },
    },
    onCommit: effect => void effects.push(effect),
  } satisfies Omit<UnitOfWork, keyof Repositories>)
  return {
    uow,
    effects,
    flush: () => {
      const rows = recordEvents(events, origin)
      events = []
      if (rows) tx.hold(tx.run(rows))
    },
  }
}
