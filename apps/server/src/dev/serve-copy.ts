import { composeApp } from '../compose.ts'
import type { Config } from '../config/config.ts'
import type { App } from '../http/app.ts'
import type { Log } from '../observability/logger.ts'
import { createMetrics } from '../observability/metrics.ts'
import { createReferenceBuild, createSiteBuild } from '../site/build.ts'
import { wire } from '../wire.ts'

/** The app over one copy of the data; everything it remembers ends with it. */
export interface ServedCopy extends AsyncDisposable {
  readonly app: App
  readonly databaseUrl: string
  /** Starts its jobs. */
  work(): Promise<void>
}

export async function serveCopy(config: Config, log: Log): Promise<ServedCopy> {
  let isDraining = false
  const wired = await wire(config, {
    onError: (error, what) => {
      if (!isDraining) log.logger.error({ err: error, what }, 'behind the scenes')
    },
  })
  const composition = {
    config,
    log,
    metrics: createMetrics(),
    traces: undefined,
    isDraining: () => isDraining,
    site: createSiteBuild(),
    reference: createReferenceBuild(),
  }
  return {
    app: composeApp(composition, wired),
    databaseUrl: config.database.url,
    work: () => wired.work(),
    async [Symbol.asyncDispose]() {
      isDraining = true
      wired.endStreams()
      await wired[Symbol.asyncDispose]()
    },
  }
}
