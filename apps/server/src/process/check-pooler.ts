import { checkSession } from '@atelier/db'
import type { Log } from '../observability/logger.ts'
import { StartError } from './start-error.ts'

/** Where the database is; see the configuration. */
export interface DatabaseUrls {
  readonly url: string
  readonly directUrl: string
  readonly isPooled: boolean
}

/**
 * Checks that sessions keep what the server relies on. A pooler in transaction mode loses cache invalidations, locks and
 * time-outs without a word. @throws StartError that names the variable to set, DATABASE_UNAVAILABLE
 */
export async function checkPooler({ url, directUrl, isPooled }: DatabaseUrls, logger: Log['logger']): Promise<void> {
  const direct = await checkSession(directUrl)
  if (!direct.keepsSettings || !direct.hearsNotifications)
    throw new StartError(
      isPooled
        ? 'DATABASE_DIRECT_URL: a pooler stands there too; set it to PostgreSQL itself'
        : 'DATABASE_URL: a pooler in transaction mode stands there; set DATABASE_DIRECT_URL to PostgreSQL itself',
    )
  if (!isPooled) return
  const pooled = await checkSession(url)
  if (!pooled.speaksUtc)
    throw new StartError(
      'DATABASE_URL: sessions behind the pooler do not speak UTC; run ALTER DATABASE … SET timezone TO UTC',
    )
  if (pooled.keepsSettings) return
  logger.warn(
    'DATABASE_URL: the pooler keeps no settings: transactions carry their time-outs, single reads have none and are not held read-only; set query_timeout = 7 in pgbouncer.ini',
  )
}
