import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { watchedMetrics, type Watched } from './watched-metrics.ts'

/** What Prometheus reads of this process. */
export interface Metrics {
  readonly contentType: string
  /** Counts one answered request. */
  readonly observe: (request: { method: string; route: string; status: number; milliseconds: number }) => void
  /** Counts one attempt of a job. */
  readonly observeJob: (run: JobRun) => void
  /** Shows what the parts of the process count by themselves from now on. */
  readonly watch: (watched: Watched) => void
  /** The text of `/metrics`. */
  readonly read: () => Promise<string>
}

export interface JobRun {
  readonly kind: string
  readonly outcome: 'done' | 'failed'
  readonly milliseconds: number
}

/** Gauges whose names say that they are counters. */
const misnamed = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total']

/** One registry a process; `readAll` is given where several processes answer as one. */
export function createMetrics(readAll?: () => Promise<string>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const name of misnamed) registry.removeSingleMetric(name)
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from arrival to answer, by method, route or procedure, and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const jobs = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time of one attempt of a job, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600],
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
    observeJob: ({ kind, outcome, milliseconds }) => jobs.labels(kind, outcome).observe(milliseconds / 1000),
    watch(watched) {
      for (const metric of watchedMetrics(watched)) registry.registerMetric(metric)
    },
    read: readAll ?? (() => registry.metrics()),
  }
}
