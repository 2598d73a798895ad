import { setTimeout as delay } from 'node:timers/promises'
import { createDatabase, MigrationError, migrateUp } from '@atelier/db'
import { AppError } from '@atelier/domain'
import { checkPooler, type DatabaseUrls } from './check-pooler.ts'
import { StartError } from './start-error.ts'
import type { Log } from '../observability/logger.ts'

const pauseMs = 500

interface Preparation {
  /** ISO 4217: what a new shop sells in. */
  readonly currency: string
  readonly database: DatabaseUrls
}

/**
 * Waits until the database answers and takes writes, then brings it to the version of this code.
 * Processes that start together migrate once. @throws StartError, and what no waiting mends
 */
export async function prepareDatabase(
  { currency, database: urls }: Preparation,
  { logger }: Log,
  stopping: AbortSignal,
): Promise<void> {
  await using database = createDatabase({
    url: urls.directUrl,
    readClients: 1,
    applicationName: 'atelier-start',
  })
  for (let attempt = 1; ; attempt += 1) {
    try {
      await checkPooler(urls, logger)
      if (await database.isWritable()) {
        if (await database.isMigrated()) return
        const { ran } = await migrateUp(urls.directUrl, undefined, currency)
        logger.info({ ran }, 'migrated')
        return
      }
      if (attempt === 1) logger.warn('waiting for the database: it is read-only')
    } catch (error) {
      if (error instanceof MigrationError) throw new StartError(error.message, { cause: error })
      if (!(error instanceof AppError) || error.kind !== 'unavailable') throw error
      if (attempt === 1) logger.warn({ err: error.cause ?? error }, 'waiting for the database')
    }
    await delay(pauseMs, undefined, { signal: stopping })
  }
}
