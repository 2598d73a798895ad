import cluster from 'node:cluster'
import { setImmediate as idle } from 'node:timers/promises'
import { AppError } from '@atelier/domain'
import { createOtlpTraces } from './observability/otlp-traces.ts'
import type { Config } from './config/config.ts'
import { refuse } from './rest/refuse.ts'
import { baseHeadersFor } from './http/base-headers.ts'
import { drain } from './process/drain.ts'
import { onEnd } from './process/lifecycle.ts'
import { createHttpServer, listen } from './process/listen.ts'
import type { Log } from './observability/logger.ts'
import { createMetrics } from './observability/metrics.ts'
import type { Traces } from './observability/traces.ts'
import { StartError } from './process/start-error.ts'
import { readAllMetrics } from './process/workers.ts'
import { type Composition, startingApp } from './starting-app.ts'
import { version } from './version.ts'
import type { Wired } from './wire.ts'

/**
 * Runs one serving process until a signal ends it; resolves once it is ready.
 * It listens first, so that a wait for the database shows as 503 on `/readyz` and not as a refused connection.
 */
export async function serve(config: Config, log: Log): Promise<void> {
  let draining = false
  let wired: Wired | undefined
  const metrics = createMetrics(cluster.isWorker ? readAllMetrics : undefined)
  const traces = await tracesOf(config)
  const composition: Composition = { config, log, metrics, traces, isDraining: () => draining }
  let app = startingApp(composition)
  const headers = baseHeadersFor({ hsts: config.mode === 'production', cors: { listed: [], anyLocalPort: false } }).of(
    '',
    null,
  )
  const server = createHttpServer((request, node) => app(request, node), refuse, { headers })

  const stopping = new AbortController()
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>()

  onEnd(log, () =>
    drain({
      server,
      delayMs: config.server.drainSeconds * 1000,
      announce: () => {
        draining = true
        stopping.abort()
      },
      endStreams: () => wired?.endStreams(),
      dispose: async () => {
        await settled
        await wired?.[Symbol.asyncDispose]()
        await traces?.close()
      },
    }),
  )
  await listen(server, { port: config.server.port, hosts: config.server.hosts })
  try {
    // Loaded while it answers already, and piece by piece: what is loaded together runs in one go, and a probe that
    // comes meanwhile waits for the end of it.
    await idle()
    const { prepareDatabase } = await import('./process/prepare-database.ts')
    await prepareDatabase(config.database.url, log, stopping.signal)
    const { ensureFirstAdmin, wire } = await import('./wire.ts')
    await idle()
    const { composeApp } = await import('./compose.ts')
    const started = await wire(config, {
      onError: (error, what) => log.logger.error({ err: error, what }, 'behind the scenes'),
    })
    wired = started
    await firstAdmin(() => ensureFirstAdmin(started, config))
    app = composeApp(composition, started)
    await started.work()
  } catch (error) {
    if (!draining) throw error
  } finally {
    settle()
  }
  if (draining) return
  const { port } = config.server
  log.logger.info({ port, node: process.version, startMs: Math.round(performance.now()) }, 'ready')
  process.send?.({ type: 'ready' })
}

/** @throws StartError for a password that the policy refuses */
async function firstAdmin(create: () => Promise<boolean>): Promise<void> {
  try {
    await create()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'INVALID_INPUT') throw error
    throw new StartError(`FIRST_SUPERUSER_PASSWORD: ${error.message}; set another`, { cause: error })
  }
}

/** Off unless a collector is named. */
function tracesOf({ observability, siteName }: Config): Promise<Traces> | undefined {
  const { otlpEndpoint } = observability
  if (otlpEndpoint === null) return undefined
  return createOtlpTraces({ endpoint: otlpEndpoint, serviceName: siteName, serviceVersion: version })
}
