import type { AppParts } from './http/app.ts'
import type { Config } from './config/config.ts'
import { refuse } from './rest/refuse.ts'
import type { Log } from './observability/logger.ts'
import type { Metrics } from './observability/metrics.ts'
import type { Traces } from './observability/traces.ts'
import type { SiteBuild } from './site/build.ts'
import { version } from './version.ts'

export interface Composition {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly traces?: Traces | undefined
  readonly isDraining: () => boolean
  /** Whether a failure is of a state that has its own line in the log. */
  readonly isKnownState?: (error: unknown) => boolean
  /** The built frontend; undefined: the API alone. */
  readonly site?: SiteBuild | undefined
  /** The built reference of the API. */
  readonly reference?: SiteBuild | undefined
}

/** What every app of the process has, whatever its transports. */
export const commonParts = ({
  config,
  log,
  metrics,
  traces,
  isDraining,
}: Composition): Omit<AppParts, 'ready' | 'trpc' | 'rest'> => ({
  version,
  log,
  metrics,
  traces,
  metricsToken: config.observability.metricsToken,
  headerRules: { hsts: config.mode === 'production', cors: config.server.cors },
  trustedProxyHops: config.server.trustedProxyHops,
  isDraining,
  refuse,
})
