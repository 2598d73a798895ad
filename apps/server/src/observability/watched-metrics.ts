import type { CacheOutcome } from '@atelier/domain'
import { Counter, Gauge, type Metric } from 'prom-client'

/** What parts of the process count by themselves; read when Prometheus asks. */
export interface Watched {
  readonly cache: { readonly counts: Readonly<Record<CacheOutcome, number>>; readonly isSharedOff: boolean }
  /** Connections for transactions. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Reads that a replica might serve, by who did; undefined without replicas. */
  readonly replicaReads: Readonly<Record<string, number>> | undefined
  readonly openStreams: () => number
  /** Requests over a limit, by bucket. */
  readonly refusals: ReadonlyMap<string, number>
  /** What waits in the database; rejects while it is away. */
  readonly backlog: () => Promise<WatchedBacklog>
}

export interface WatchedBacklog {
  readonly jobsWaiting: number
  readonly jobsFailed: number
  readonly outboxLagSeconds: number
  readonly consumerLags: Readonly<Record<string, number>>
}

/** The same backlog answers for so long: several processes are scraped at once. */
const backlogAgeMs = 5_000

export function watchedMetrics({ cache, pool, replicaReads, openStreams, refusals, backlog }: Watched): Metric[] {
  let read: { at: number; backlog: Promise<WatchedBacklog | undefined> } | undefined
  const latest = (): Promise<WatchedBacklog | undefined> => {
    const now = performance.now()
    if (!read || now - read.at > backlogAgeMs) read = { at: now, backlog: backlog().catch(() => undefined) }
    return read.backlog
  }
  const ofBacklog = (name: string, help: string, valueOf: (found: WatchedBacklog) => number): Metric =>
    new Gauge({
      name,
      help,
      registers: [],
      // Every process reads the same database.
      aggregator: 'max',
      async collect() {
        const found = await latest()
        if (found) this.set(valueOf(found))
      },
    })

  return [
    new Counter({
      name: 'answer_cache_requests_total',
      help: 'Answers by where they came from: hit (this process), stale, shared (Redis), miss (made); refused: not stored',
      labelNames: ['outcome'],
      registers: [],
      collect() {
        this.reset()
        for (const [outcome, count] of Object.entries(cache.counts)) this.inc({ outcome }, count)
      },
    }),
    new Gauge({
      name: 'answer_cache_shared_off',
      help: '1 while Redis is left alone after failures',
      registers: [],
      aggregator: 'max',
      collect() {
        this.set(cache.isSharedOff ? 1 : 0)
      },
    }),
    new Gauge({
      name: 'db_pool_connections',
      help: 'Connections for transactions, by state',
      labelNames: ['state'],
      registers: [],
      collect() {
        const { total, idle } = pool()
        this.set({ state: 'idle' }, idle)
        this.set({ state: 'busy' }, total - idle)
      },
    }),
    new Gauge({
      name: 'db_pool_waiting_requests',
      help: 'Requests that wait for a connection',
      registers: [],
      collect() {
        this.set(pool().waiting)
      },
    }),
    ...(replicaReads ? [ofReplicas(replicaReads)] : []),
    new Gauge({
      name: 'live_streams_open',
      help: 'Open streams of events',
      registers: [],
      collect() {
        this.set(openStreams())
      },
    }),
    new Counter({
      name: 'rate_limit_refusals_total',
      help: 'Requests over a limit, by bucket',
      labelNames: ['bucket'],
      registers: [],
      collect() {
        this.reset()
        for (const [bucket, count] of refusals) this.inc({ bucket }, count)
      },
    }),
    ofBacklog('jobs_waiting', 'Jobs that may begin and have not', ({ jobsWaiting }) => jobsWaiting),
    ofBacklog('jobs_failed', 'Jobs that failed for good: pnpm ops jobs list', ({ jobsFailed }) => jobsFailed),
    ofBacklog('outbox_lag_seconds', 'Age of the oldest event that is not dispatched', found => found.outboxLagSeconds),
    new Gauge({
      name: 'outbox_consumer_lag_events',
      help: 'Dispatched events that a consumer has not passed',
      labelNames: ['consumer'],
      registers: [],
      aggregator: 'max',
      async collect() {
        const found = await latest()
        for (const [consumer, events] of Object.entries(found?.consumerLags ?? {})) this.set({ consumer }, events)
      },
    }),
  ]
}

const ofReplicas = (counts: Readonly<Record<string, number>>): Metric =>
  new Counter({
    name: 'db_replica_reads_total',
    help: 'Reads that a replica might serve: replica served; behind, away, given-up: the primary did, and why',
    labelNames: ['outcome'],
    registers: [],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(counts)) this.inc({ outcome }, count)
    },
  })
