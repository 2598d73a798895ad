import type { CacheOutcome } from '@atelier/domain'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the cache of answers counts by itself. */
interface CacheCounts {
  readonly counts: Readonly<Record<CacheOutcome, number>>
  readonly isSharedOff: boolean
}

/** What Prometheus reads of this process. */
export interface Metrics {
  readonly contentType: string
  /** Counts one answered request. */
  readonly observe: (request: { method: string; route: string; status: number; milliseconds: number }) => void
  /** Shows what a cache counts from now on. */
  readonly watchCache: (cache: CacheCounts) => void
  /** The text of `/metrics`. */
  readonly read: () => Promise<string>
}

/** One registry a process; `readAll` is given where several processes answer as one. */
export function createMetrics(readAll?: () => Promise<string>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from arrival to answer, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const children = new Map<string, { observe(seconds: number): void }>()
  return {
    contentType: registry.contentType,
    observe({ method, route, status, milliseconds }) {
      const key = `${method} ${status} ${route}`
      let child = children.get(key)
      if (!child) children.set(key, (child = durations.labels(method, route, String(status))))
      child.observe(milliseconds / 1000)
    },
    watchCache: cache => showCache(registry, cache),
    read: readAll ?? (() => registry.metrics()),
  }
}

function showCache(registry: Registry, cache: CacheCounts): void {
  const requests = new Counter({
    name: 'answer_cache_requests_total',
    help: 'Answers by where they came from: hit (this process), stale, shared (Redis), miss (made); refused: not kept',
    labelNames: ['outcome'],
    registers: [],
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(cache.counts)) this.inc({ outcome }, count)
    },
  })
  const sharedOff = new Gauge({
    name: 'answer_cache_shared_off',
    help: '1 while Redis is left alone after failures',
    registers: [],
    collect() {
      this.set(cache.isSharedOff ? 1 : 0)
    },
  })
  for (const metric of [requests, sharedOff]) registry.registerMetric(metric)
}
