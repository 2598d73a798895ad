import { AppError, type Transactor } from '@atelier/domain'
import type { NewAccount } from '@atelier/domain/accounts'
import { sessionLife, type SessionStore } from '@atelier/domain/sessions'
import {
  createDatabase,
  createKeyset,
  createReaders,
  createTransactor,
  type Database,
  type DatabaseConfig,
  type JobSender,
  type SessionParts,
  startJobs,
} from '@atelier/db'
import { testDatabase } from '@atelier/db/testing'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'

/** A session store without Lucia, on the same rows: what the statements do, whatever library decides when. */
export function plainSessions({ reader, rows, adapter }: SessionParts): SessionStore {
  return {
    ...reader,
    async create({ id, userId, ip, userAgent, now }) {
      const expiresAt = new Date(Date.parse(now) + sessionLife.idleSeconds * 1000)
      const times = { createdAt: now, lastUsedAt: now, authTime: now }
      const attributes = { publicId: 0, refreshCounter: 0, ...times, ip, userAgent }
      await adapter.setSession({ id, userId, expiresAt, attributes })
      await rows.keepNewest(userId, sessionLife.perUser)
      const created = await rows.find(id)
      if (!created) throw new Error('not stored')
      return created
    },
    async lock(id) {
      const [held] = await adapter.getSessionAndUser(id)
      return held ? rows.find(id) : undefined
    },
    advance: rows.advance,
    end: adapter.deleteSession,
    endOne: rows.endOne,
    endAll: rows.endAll,
    setAuthTime: rows.setAuthTime,
  }
}

export const origin = { requestId: 'test-request', ip: '127.0.0.1' }
export const keyset = createKeyset('a key of at least thirty-two bytes')
let serial = 0

/** For tests that ask for no job: a queue takes half a second to stop. */
const noJobs: JobSender = { send: () => Promise.reject(new Error('this house has no job queue')), wake() {} }

/** A database of its own and all of this package on it but the job queue; everything goes when the test ends. */
export async function backend(config: Partial<DatabaseConfig> = {}) {
  const stack = new AsyncDisposableStack()
  const { url } = stack.use(await testDatabase())
  return furnish({ stack, url, jobs: noJobs, config })
}

/** The same with a job queue, which runs no job until it is told to work. */
export async function houseWithJobs(config: Partial<DatabaseConfig> = {}) {
  const stack = new AsyncDisposableStack()
  const { url } = stack.use(await testDatabase())
  const jobs = stack.use(await startJobs({ url }))
  return { ...furnish({ stack, url, jobs, config }), jobs }
}

interface Furniture {
  readonly stack: AsyncDisposableStack
  readonly url: string
  readonly jobs: JobSender
  readonly config: Partial<DatabaseConfig>
}

function furnish({ stack, url, jobs, config }: Furniture) {
  const database = stack.use(createDatabase({ url, ...config }))
  const transactor = createTransactor(database, { keyset, jobs, sessions: plainSessions })
  return {
    url,
    database,
    transactor,
    transact: transactor.transact(origin),
    readers: createReaders(database, { keyset }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

export type AppServices = Awaited<ReturnType<typeof backend>>

/** An account nobody else has. */
export function anAccount(values: Partial<NewAccount> = {}): NewAccount {
  serial += 1
  const email = values.email ?? `Person${serial}@example.com`
  return { email, emailKey: email.toLowerCase(), passwordHash: 'hash', username: `person${serial}`, ...values }
}

export const register = (transact: ReturnType<Transactor['transact']>, values: Partial<NewAccount> = {}) =>
  transact(uow => uow.accounts.insert(anAccount(values)))

export const aProject = (userId: number, title = 'Oak lamp') => ({
  userId,
  title,
  body: '# Oak',
  html: '<h1>Oak</h1>',
  toc: [{ level: 1, text: 'Oak', anchor: 'oak' }],
  slug: title.toLowerCase().replaceAll(' ', '-'),
})

/** A session id of the stored form, and its row's values. */
export const aSession = (userId: number, now: string) => ({
  id: randomBytes(32).toString('hex'),
  userId,
  ip: '127.0.0.1',
  userAgent: 'test',
  now,
})

/** A transaction that has locked an account; what it gives ends it. */
export async function holdAccount(
  { transact }: Pick<AppServices, 'transact'>,
  id: number,
): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holder = transact(async uow => {
    await uow.accounts.lock(id)
    held.resolve()
    await release.promise
  })
  await held.promise
  return async () => {
    release.resolve()
    await holder
  }
}

/** Resolves once a connection of this database waits for a lock. */
export async function untilSomebodyWaits({ database }: Pick<AppServices, 'database'>): Promise<void> {
  const waits = sql<boolean>`exists (
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`
  while (!(await database.reads.selectNoFrom(waits.as('waits')).executeTakeFirst())?.waits);
}

/** Repeats a call, as a client does, while the database is away or too busy for it; any other failure is a failure. */
export async function untilServed<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'unavailable')) throw error
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
}

/** How many ended in which way: `done`, or the code of the refusal. */
export async function outcomes(running: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const result of await Promise.allSettled(running)) {
    const end = result.status === 'fulfilled' ? 'done' : codeOf(result.reason)
    counts[end] = (counts[end] ?? 0) + 1
  }
  return counts
}

const codeOf = (reason: unknown): string => (reason instanceof AppError ? reason.code : String(reason))

/** The way to write on a database of one's own, without jobs. */
export const transactorOn = (database: Pick<Database, 'lease' | 'leaseShared'>) =>
  createTransactor(database, { keyset, jobs: noJobs, sessions: plainSessions })
