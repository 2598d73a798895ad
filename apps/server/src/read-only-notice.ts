import { setTimeout as delay } from 'node:timers/promises'
import { isReadOnlyRefusal } from '@atelier/db'
import type { Log } from './observability/logger.ts'

const pauseMs = 1_000

/**
 * Logs once that the database is read-only, and once that it takes writes again (`reliability.md` 5, 25006).
 * @returns whether an error is of that state, and so needs no line of its own
 */
export function createReadOnlyNotice({ logger }: Log, isWritable: () => Promise<boolean>) {
  let isWatching = false

  async function watch(): Promise<void> {
    do await delay(pauseMs, undefined, { ref: false })
    while (!(await isWritable().catch(() => false)))
    isWatching = false
    logger.info('the database takes writes again')
  }

  return (error: unknown): boolean => {
    if (!isReadOnlyRefusal(error)) return false
    if (!isWatching) {
      isWatching = true
      logger.error({ err: error }, 'the database is read-only: writes answer 503 until it takes them again')
      void watch()
    }
    return true
  }
}
