import cluster from 'node:cluster'
import { setImmediate as idle } from 'node:timers/promises'
import type { AppServices } from '@atelier/api'
import { AppError } from '@atelier/domain'
import type { Config } from './config/config.ts'
import { refuse } from './rest/refuse.ts'
import { baseHeadersFor } from './http/base-headers.ts'
import { drain } from './process/drain.ts'
import { onEnd } from './process/lifecycle.ts'
import { createHttpServer, listen } from './process/listen.ts'
import type { Log } from './observability/logger.ts'
import { createMetrics } from './observability/metrics.ts'
import type { Traces } from './observability/traces.ts'
import { noticeMissingSeller } from './process/seller-notice.ts'
import { StartError } from './process/start-error.ts'
import { readAllMetrics } from './process/workers.ts'
import type { Composition } from './composition.ts'
import type { ReadinessReport } from './http/readiness.ts'
import { probeApp } from './probe-app.ts'
import { createReferenceBuild, createSiteBuild } from './site/build.ts'
import { version } from './version.ts'
import type { Wired } from './wire.ts'

/**
 * Runs one serving process until a signal ends it; resolves once it is ready.
 * The port opens when the process is ready, so that no proxy sends a request here too early.
 * Until then `PROBE_PORT`, where it is set, distinguishes a wait for the database from a dead process.
 */
export async function serve(config: Config, log: Log): Promise<void> {
  let draining = false
  let wired: Wired | undefined
  const metrics = createMetrics(cluster.isWorker ? readAllMetrics : undefined)
  const traces = await tracesOf(config)
  let isReadOnlyNotice: (error: unknown) => boolean = hasNoLine
  const isKnownState = (error: unknown): boolean => isReadOnlyNotice(error)
  const composition: Composition = {
    config,
    log,
    metrics,
    traces,
    isDraining: () => draining,
    isKnownState,
    site: createSiteBuild(),
    reference: createReferenceBuild(),
  }
  let ready = notYet
  const probes = probeApp(composition, () => ready())
  let app = probes
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
  const { port, probePort, hosts } = config.server
  if (probePort !== null) await listen(createHttpServer(probes, refuse, { headers }), { port: probePort, hosts })
  try {
    const [{ ensureFirstAdmin, wire }, { composeApp, readinessOf }] = await loadAndPrepare(config, log, stopping.signal)
    const started = await wire(config, {
      onJob: metrics.observeJob,
      traceJob: traces?.job,
      traceStatement: traces?.statement,
      onError: (error, what) => {
        if (!isKnownState(error)) log.logger.error({ err: error, what }, 'behind the scenes')
      },
    })
    wired = started
    const { createReadOnlyNotice } = await import('./read-only-notice.ts')
    isReadOnlyNotice = createReadOnlyNotice(log, () => started.database.isWritable())
    if (config.mode === 'production') await beginProduction(started.services)
    await firstAdmin(() => ensureFirstAdmin(started, config))
    const whenWired = readinessOf(composition, started)
    app = composeApp(composition, started, whenWired)
    if (!draining) await listen(server, { port, hosts })
    ready = whenWired
    // Requests need no job workers.
    await started.work()
    await noticeMissingSeller(started.services, log)
  } catch (error) {
    if (!draining) throw error
  } finally {
    settle()
  }
  if (draining) return
  log.logger.info({ port, node: process.version, startMs: Math.round(performance.now()) }, 'ready')
  process.send?.({ type: 'ready' })
}

/**
 * The code of the server, loaded while the database is asked whether it is ready.
 * Loaded piece by piece: a probe that comes meanwhile waits for the end of a piece only.
 */
async function loadAndPrepare(config: Config, log: Log, stopping: AbortSignal) {
  await idle()
  const { prepareDatabase } = await import('./process/prepare-database.ts')
  const [loaded] = await Promise.all([loadServer(), prepareDatabase(config, log, stopping)])
  return loaded
}

async function loadServer() {
  const wiring = await import('./wire.ts')
  await idle()
  return [wiring, await import('./compose.ts')] as const
}

/** What production alone does before it serves. @throws StartError */
async function beginProduction(services: AppServices): Promise<void> {
  const { setOutputMode } = await import('@atelier/api')
  setOutputMode('copied')
  await refuseDemoStaff(services)
}

/** @throws StartError while the published password of the demo opens an account of staff */
async function refuseDemoStaff(services: AppServices): Promise<void> {
  const { listDemoStaff } = await import('@atelier/api')
  const emails = (await listDemoStaff(services)).map(({ email }) => email)
  if (emails.length === 0) return
  throw new StartError(
    `DATABASE_URL: the password of the demo opens ${emails.join(', ')}, an account of staff; delete it with: pnpm ops delete-demo-staff`,
  )
}

/** Before the database is loaded, every failure has a line of its own. */
const hasNoLine = (): boolean => false

const notYet = (): Promise<ReadinessReport> => Promise.resolve({ ready: false, checks: { process: 'starting' } })

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
async function tracesOf({ observability, siteName }: Config): Promise<Traces | undefined> {
  const { otlpEndpoint: endpoint, tracesSampled: sampled } = observability
  if (endpoint === null) return undefined
  const { createOtlpTraces } = await import('./observability/otlp-traces.ts')
  return createOtlpTraces({ endpoint, serviceName: siteName, serviceVersion: version, sampled })
}
