import {
  type IdempotencyClaim,
  type JobKind,
  type KeyedWork,
  Replay,
  type StoredAnswer,
  type Transact,
  type UnitOfWork,
  type WorkOrigin,
} from '@atelier/domain'
import type { NewProject } from '@atelier/domain/projects'
import { createDatabase, type Database, type JobHandler, type JobRun, type JobSender } from '@atelier/db'
import { Pool } from 'pg'
import { type Clock, PgBoss } from 'pg-boss'
import type { AppServices } from './_backend.ts'
import { overridden } from './_overridden.ts'

/**
 * `NAIVE=1` runs the fault tests against the code below, which does what one would write first. Each test that
 * uses it must fail then: that is how we know that it can.
 */
export const isNaive = process.env['NAIVE'] === '1'

/** Looks for the key, acts, then stores it: three transactions, with room for rivals between them. */
export function naiveKeyed({ transactor }: AppServices) {
  const answers = new Map<string, StoredAnswer>()
  return (claim: IdempotencyClaim, origin: WorkOrigin): KeyedWork => ({
    begun: true,
    transact: work => {
      const before = answers.get(claim.keyHash)
      if (before) return Promise.reject(new Replay(before))
      return transactor.transact(origin)(work)
    },
    settle: async answer => void answers.set(claim.keyHash, answer),
    amend: async answer => void answers.set(claim.keyHash, answer),
    abandon: async () => {},
  })
}

/** A transaction for each call in place of one for all: what is between them can be seen, and stays after a failure. */
export const naiveTransact =
  ({ transact }: AppServices): Transact =>
  async work =>
    work(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double that has the two members its tests use
      {
        projects: {
          insert: (project: NewProject) => transact(uow => uow.projects.insert(project)),
          find: (id: number) => transact(uow => uow.projects.find(id)),
        },
        outbox: { emit: (...event: [never, never]) => transact(uow => uow.outbox.emit(...event)) },
      } as unknown as UnitOfWork,
    )

/** Sends the job over a connection of its own: the row is there whatever becomes of the transaction. */
export function naiveSender({ transactor, transact, jobs }: AppServices & { readonly jobs: JobSender }): Transact {
  return work =>
    transact(uow => {
      const enqueue: UnitOfWork['jobs']['enqueue'] = (kind, payload) => {
        const elsewhere = transactor.concluding({ requestId: 'naive', ip: '' }, db =>
          jobs.send(kind, payload, { db, requestId: 'naive' }),
        )
        return elsewhere(async () => {})
      }
      return work(overridden(uow, { jobs: { enqueue } }))
    })
}

/** Writes without asking whose job it is by now. */
export const naiveJobRun = ({ transact }: AppServices, run: JobRun): JobRun => ({ ...run, transact, finish: transact })

/** Works off whole batches: a handler that throws fails the whole batch. */
export async function naiveWork(url: string, kind: JobKind, handle: JobHandler): Promise<AsyncDisposable> {
  const boss = new PgBoss({ connectionString: url, migrate: false, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.work<{ payload: unknown }>(kind, { batchSize: 8, pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const { id, retryCount, signal, data } of jobs) {
      const never = () => Promise.reject(new Error('no transactions here'))
      const { payload } = data
      await handle({ kind, id, attempt: retryCount, requestId: '', payload, signal, transact: never, finish: never })
    }
  })
  return { [Symbol.asyncDispose]: () => boss.stop({ graceful: false }) }
}

/** A timer in each process, which acts when its own clock says that a minute begins. */
export function naiveSchedule(
  clock: Pick<Clock, 'now' | 'setInterval' | 'clearInterval'>,
  transact: () => Transact,
  stack: AsyncDisposableStack,
): void {
  let minute = Math.floor(clock.now() / 60_000)
  const look = () => {
    const now = Math.floor(clock.now() / 60_000)
    if (now === minute) return
    minute = now
    transact()(uow => uow.outbox.emit('account.verified', { accountId: 1 })).catch(() => {})
  }
  const timer = clock.setInterval(look, 1_000)
  stack.defer(() => clock.clearInterval(timer))
}

/** A pool as the driver's first example has it: nothing listens for errors of idle connections. */
export function naiveDatabase(url: string): Database {
  const database = createDatabase({ url })
  const pool = new Pool({ connectionString: url })
  return {
    ...database,
    async lease() {
      const lease = await database.lease()
      lease.release(false)
      const client = await pool.connect()
      return { ...lease, client, release: broken => client.release(broken) }
    },
  }
}

/** Takes a lost answer for a failure and runs the work again. */
export const naiveRetry =
  (transact: Transact): Transact =>
  async work => {
    try {
      return await transact(work)
    } catch {
      return await transact(work)
    }
  }
