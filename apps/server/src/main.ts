import cluster from 'node:cluster'
import { inspect } from 'node:util'
import { loadConfig } from './config/config.ts'
import { serve } from './serve.ts'
import { StartError } from './process/start-error.ts'
import { createLog } from './observability/logger.ts'
import { isPortFree, runWorkers } from './process/workers.ts'

const config = loadConfig()
const log = createLog(config.observability)
const { port, probePort, workers } = config.server

async function requireFree(name: string, wanted: number): Promise<void> {
  if (await isPortFree(wanted)) return
  throw new StartError(`${name}: ${wanted} is taken by another program; stop that one, or set another ${name}`)
}

try {
  if (cluster.isPrimary) {
    await requireFree('PORT', port)
    if (probePort !== null) await requireFree('PROBE_PORT', probePort)
  }
  if (cluster.isPrimary && workers > 1)
    process.exit(await runWorkers(workers, log, () => process.send?.({ type: 'ready' })))
  await serve(config, log)
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : inspect(error)}\n`)
  process.exit(1)
}
