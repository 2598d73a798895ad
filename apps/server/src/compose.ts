import { AppError } from '@atelier/domain'
import { type App, type AppParts, createApp } from './app.ts'
import type { Config } from './config.ts'
import { addDocs } from './docs/door.ts'
import { refuse } from './rest/adapter.ts'
import { createRest } from './rest/door.ts'
import type { Log } from './serving/logger.ts'
import type { Metrics } from './serving/metrics.ts'
import { createReadiness } from './serving/readiness.ts'
import type { Door, RequestScope } from './serving/scope.ts'
import type { Traces } from './serving/traces.ts'
import { createTrpc } from './trpc.ts'
import { version } from './version.ts'
import type { Wired } from './wire.ts'

export interface Composition {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly traces?: Traces | undefined
  readonly isDraining: () => boolean
}

/** The app of a deployment: its doors over its tools. */
export function composeApp(composition: Composition, { database, door }: Wired): App {
  const tools = { ...door, report: reportTo(composition.log) }
  const dependencies = [
    { name: 'database', decisive: true, check: () => mustBe(database.ping()) },
    { name: 'migrations', decisive: true, check: () => mustBe(database.isMigrated()) },
  ]
  return createApp({
    ...commonParts(composition),
    ready: createReadiness(dependencies, composition.isDraining),
    trpc: createTrpc(tools),
    rest: createRest(tools, app => addDocs(app, { publicUrl: composition.config.server.publicUrl, version })),
  })
}

/** What answers while the process waits for its database: alive, not ready. */
export const startingApp = (composition: Composition): App =>
  createApp({
    ...commonParts(composition),
    ready: async () => ({ ready: false, checks: { process: 'starting' } }),
    trpc: notYet,
    rest: notYet,
  })

const commonParts = ({
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
  headerRules: { hsts: config.mode === 'production', corsOrigins: config.server.corsOrigins },
  trustedProxyHops: config.server.trustedProxyHops,
  isDraining,
  refuse,
})

async function mustBe(answer: Promise<boolean>): Promise<void> {
  if (!(await answer)) throw new Error('no')
}

const notYet: Door = () => {
  throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
}

/** Refusals are the access line's; what is our own fault, or a dependency's, gets a line with its cause. */
const reportTo =
  ({ logger }: Log) =>
  (error: AppError, { requestId, route }: RequestScope): void => {
    const { code, kind } = error
    if (kind === 'internal') logger.error({ err: error.cause ?? error, requestId, route }, 'internal error')
    else if (kind === 'unavailable') logger.warn({ err: error.cause ?? error, code, requestId, route }, 'unavailable')
  }
