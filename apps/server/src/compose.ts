import { AppError } from '@atelier/domain'
import { type App, type AppParts, createApp } from './app.ts'
import type { Config } from './config.ts'
import type { DoorTools } from './context.ts'
import { addDocs } from './docs/door.ts'
import { createRest } from './rest/door.ts'
import { envelopeOf, errorHeaders } from './rest/envelope.ts'
import type { Log } from './serving/logger.ts'
import type { Metrics } from './serving/metrics.ts'
import { createReadiness } from './serving/readiness.ts'
import type { Door, Refuse } from './serving/scope.ts'
import { createTrpc } from './trpc.ts'
import { version } from './version.ts'
import type { Wired } from './wire.ts'

export interface Composition {
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly isDraining: () => boolean
}

/** The app of a deployment: its doors over its tools. */
export function composeApp(composition: Composition, { database, door }: Wired): App {
  const { logger } = composition.log
  const tools: DoorTools = {
    ...door,
    report: (error, { requestId, route }) => {
      if (error.kind === 'internal') logger.error({ err: error.cause ?? error, requestId, route }, 'unforeseen error')
    },
  }
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

const commonParts = ({ config, log, metrics, isDraining }: Composition): Omit<AppParts, 'ready' | 'trpc' | 'rest'> => ({
  version,
  log,
  metrics,
  metricsToken: config.observability.metricsToken,
  headerRules: { hsts: config.mode === 'production', corsOrigins: config.server.corsOrigins },
  trustedProxyHops: config.server.trustedProxyHops,
  isDraining,
  refuse: refuseInEnvelope,
})

async function mustBe(answer: Promise<boolean>): Promise<void> {
  if (!(await answer)) throw new Error('no')
}

const notYet: Door = () => {
  throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
}

/** Any listed error as the one envelope. */
export const refuseInEnvelope: Refuse = (error, scope) => {
  const envelope = envelopeOf({ error, requestId: scope.requestId })
  const { status } = envelope.error
  return new Response(JSON.stringify(envelope), {
    status,
    headers: { ...scope.baseHeaders, ...errorHeaders(error, status), 'content-type': 'application/json' },
  })
}
