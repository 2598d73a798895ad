import { loadConfig } from './config/config.ts'
import { createLog } from './observability/logger.ts'
import { prepareDatabase } from './process/prepare-database.ts'
import { StartError } from './process/start-error.ts'

// Brings the database to the version of this code and ends: a step before a roll-out, with the image of the server.
const config = loadConfig()
const log = createLog(config.observability)
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())
try {
  await prepareDatabase(config, log, stopping.signal)
  log.logger.info('the database has every migration of this release')
} catch (error) {
  if (error instanceof StartError) log.logger.fatal(error.message)
  else log.logger.fatal({ err: error }, 'the database could not be migrated')
  process.exitCode = 1
}
log.flush()
process.exit()
