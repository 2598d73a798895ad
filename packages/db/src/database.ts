import { AppError } from '@atelier/domain'
import { sql } from 'kysely'
import type { ClientConfig, Pool } from 'pg'
import { createPool } from './connection/clients.ts'
import { CoalescingSocket } from './connection/coalescing-socket.ts'
import { handleOver, type ReadHandle, readOnly } from './connection/handle.ts'
import type { Lease } from './connection/lease.ts'
import type { LinkContext } from './connection/link.ts'
import { createReadClients, type ReadKind } from './connection/read-clients.ts'
import { SharedClients } from './connection/shared-clients.ts'
import { StatementNames } from './connection/statement-names.ts'
import { typeParsers } from './connection/type-parsers.ts'
import { isMigrated } from './migrate.ts'
import { translate } from './pg-errors.ts'
import type { ReplicaOutcome } from './replicas/replica.ts'
import { Replicas } from './replicas/replicas.ts'

export interface DatabaseConfig {
  readonly url: string
  /** The URL leads to a pooler in transaction mode: sessions keep no settings and no prepared statements. */
  readonly isPooled?: boolean
  /** Copies by streaming replication, PostgreSQL itself and no pooler; default none. */
  readonly replicaUrls?: readonly string[]
  /** How long a connection may take to open, ms; default 2,000. */
  readonly connectMs?: number | undefined
  /** Connections for transactions; default 17. */
  readonly poolSize?: number
  /** Shared, pipelined connections for writes of one statement; default 3, none behind a pooler. */
  readonly writeClients?: number
  /** Shared, pipelined connections for reads; default 2. */
  readonly readClients?: number
  /** Connections of the same kind for reads that are planned at each run; default 2, opened when they are needed. */
  readonly searchClients?: number
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string
  /** Sees the text and the values of each statement sent. */
  readonly observe?: (sql: string, parameters?: readonly unknown[]) => void
  /** Begins a span for a statement; what it gives ends the span. */
  readonly trace?: ((sql: string) => ((error?: unknown) => void) | undefined) | undefined
  /** Sees what is a bug of ours: values a schema let in, statements Postgres refuses. */
  readonly alert?: (error: unknown) => void
}

/** Milliseconds. Source: `spec/reliability.md` section 15. */
const timeouts = {
  connect: 2_000,
  statement: 5_000,
  lock: 2_000,
  /** Of statements that hold up others. */
  sharedLock: 50,
  idleInTransaction: 10_000,
  answer: 7_000,
} as const

/** Sessions speak UTC and ISO (the parsers rely on it) and plan each prepared statement once, but for searches. */
const settings = '-c timezone=UTC -c datestyle=ISO -c jit=off'
const session = `${settings} -c plan_cache_mode=force_generic_plan`
const readOnlySession = '-c default_transaction_read_only=on'
const readSessions = {
  short: `${session} ${readOnlySession}`,
  searching: `${settings} ${readOnlySession} -c plan_cache_mode=force_custom_plan`,
  ranking: `${session} ${readOnlySession}`,
} as const satisfies Record<ReadKind, string>

const limits = {
  statement_timeout: timeouts.statement,
  lock_timeout: timeouts.lock,
  idle_in_transaction_session_timeout: timeouts.idleInTransaction,
} as const

/** Behind a pooler the limits belong to the transaction: the next one may run on another connection. */
const limitedBegin = ['begin', ...Object.entries(limits).map(([name, value]) => `set local ${name} = ${value}`)].join(
  '; ',
)

export interface Database extends AsyncDisposable {
  /** Short reads: shared connections that Postgres itself holds read-only. */
  readonly reads: ReadHandle
  /**
   * Reads whose best plan hangs on their values, such as lists by many conditions and counts. They have connections of
   * their own, where a slow one holds up no short read, and take no names from statements of fixed shape.
   */
  readonly searches: ReadHandle
  /** Searches by words: too slow to stand before short reads, and planned once, as planning takes longer than most of them. */
  readonly rankings: ReadHandle
  /** Short reads for browsing, which a replica may serve; the same as `reads` without one. */
  readonly replicatedReads: ReadHandle
  /** How many reads each side served; undefined without replicas. */
  readonly replicaReads: Readonly<Record<ReplicaOutcome, number>> | undefined
  /** A connection for one transaction. @throws OVERLOADED when all are taken, DATABASE_UNAVAILABLE */
  lease(): Promise<Lease>
  /**
   * A connection for one statement that is a transaction of its own, sent behind those of other callers: it waits 50 ms for
   * a lock at most. Undefined when all have enough to do, or where sessions hold no limits. @throws DATABASE_UNAVAILABLE
   */
  leaseShared(): Promise<Lease | undefined>
  /** Connections of the pool, for metrics. */
  readonly pool: { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Whether a statement is answered within `milliseconds`; never throws. */
  ping(milliseconds?: number): Promise<boolean>
  /** Whether the migrations this code needs are applied. @throws DATABASE_UNAVAILABLE */
  isMigrated(): Promise<boolean>
  /** Whether it takes writes; true while every connection is at work. @throws DATABASE_UNAVAILABLE */
  isWritable(): Promise<boolean>
  close(): Promise<void>
}

/** Opens nothing yet: connections are made on first use and again after a loss. */
export function createDatabase(config: DatabaseConfig): Database {
  const {
    url,
    isPooled = false,
    replicaUrls = [],
    poolSize = 17,
    writeClients = 3,
    readClients = 2,
    searchClients = 2,
  } = config
  const client: ClientConfig = {
    connectionString: url,
    application_name: config.applicationName ?? 'atelier',
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: config.connectMs ?? timeouts.connect,
    ...(isPooled ? {} : limits),
    // The server's own limits answer first; this one is for a peer that went silent.
    query_timeout: timeouts.answer,
    types: typeParsers,
    stream: () => new CoalescingSocket(),
  }
  const names = () => new StatementNames(isPooled ? 0 : undefined)
  const begin = isPooled ? limitedBegin : 'begin'
  const context: LinkContext = {
    names: names(),
    begin,
    isLimited: !isPooled,
    observe: config.observe,
    trace: config.trace,
    alert: config.alert,
  }
  const optionsOf = (options: string) => (isPooled ? {} : { options })
  const pool = createPool({ ...client, ...optionsOf(session), max: poolSize, idleTimeoutMillis: 60_000 })
  const writes = new SharedClients({
    config: { ...client, ...optionsOf(session), lock_timeout: timeouts.sharedLock },
    count: isPooled ? 0 : writeClients,
    context,
  })
  const readClientsOf = (at: ClientConfig, hasOptions: boolean) =>
    createReadClients({
      configOf: kind => ({ ...at, ...(hasOptions ? { options: readSessions[kind] } : {}) }),
      counts: { short: readClients, searching: searchClients, ranking: searchClients },
      context,
      names,
    })
  const shared = readClientsOf(client, !isPooled)
  const replicas =
    replicaUrls.length === 0
      ? undefined
      : new Replicas(
          shared,
          replicaUrls.map(connectionString => readClientsOf({ ...client, ...limits, connectionString }, true)),
        )
  const acquirer = (kind: ReadKind) => replicas?.acquirer(kind) ?? shared[kind].acquire
  const handle = handleOver(shared.short.acquire)
  const reads = readOnly(handle)
  let closing: Promise<unknown> | undefined
  const close = async () =>
    void (await (closing ??= Promise.all([shared.close(), writes.close(), replicas?.close(), pool.end()])))

  return {
    reads,
    searches: readOnly(handleOver(acquirer('searching'))),
    rankings: readOnly(handleOver(acquirer('ranking'))),
    replicatedReads: replicas ? readOnly(handleOver(acquirer('short'))) : reads,
    replicaReads: replicas?.counts,
    get pool() {
      return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
    },
    async lease() {
      try {
        const lent = await pool.connect()
        return { client: lent, context, release: broken => lent.release(broken) }
      } catch (error) {
        const full = pool.totalCount >= poolSize && pool.idleCount === 0
        if (full) throw new AppError('OVERLOADED', undefined, { cause: error, retryAfterSeconds: 1 })
        throw translate(error)
      }
    },
    leaseShared: () => writes.lease(),
    isMigrated: () => isMigrated(handle),
    async isWritable() {
      const isFull = pool.totalCount >= poolSize && pool.idleCount === 0
      return isFull || takesWrites(pool)
    },
    ping: (milliseconds = 1_000) => answersWithin(milliseconds, reads),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Asks a connection for transactions: those for reads are read-only by themselves. */
async function takesWrites(pool: Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ mode: string }>(`select current_setting('transaction_read_only') as mode`)
    return rows[0]?.mode === 'off'
  } catch (error) {
    throw translate(error)
  }
}

async function answersWithin(milliseconds: number, reads: ReadHandle): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), milliseconds)
  const answer = reads.selectNoFrom(sql<number>`1`.as('one')).executeTakeFirst()
  try {
    return await Promise.race([
      answer.then(
        row => row?.one === 1,
        () => false,
      ),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
}
