import { setTimeout as delay } from 'node:timers/promises'
import { createDatabase, migrateUp, readBacklog } from '@atelier/db'
import type { Config } from '../config/config.ts'
import type { Log } from '../observability/logger.ts'
import { wire } from '../wire.ts'
import { seedDemo } from './seed.ts'

const pollMs = 50

/** Migrates and seeds an empty database, and lets the jobs of the demo end: its copies send no mail by themselves. */
export async function fillWithDemo(config: Config, log: Log, signal: AbortSignal): Promise<void> {
  await migrateUp(config.database.url, undefined, config.currency)
  await seedDemo(config)
  do {
    await using wired = await wire(config, {
      onError: (error, what) => log.logger.error({ err: error, what }, 'behind the scenes'),
    })
    await wired.work()
    while (!signal.aborted && !(await isIdle(wired.database))) await delay(pollMs)
    wired.endStreams()
    // Running jobs end as it is disposed, and may have made others.
  } while (!signal.aborted && !(await isIdleAfterwards(config)))
}

async function isIdle(database: Parameters<typeof readBacklog>[0]): Promise<boolean> {
  const { jobsWaiting, outboxLagSeconds, consumerLags } = await readBacklog(database)
  return jobsWaiting === 0 && outboxLagSeconds === 0 && Object.values(consumerLags).every(lag => lag === 0)
}

async function isIdleAfterwards({ database: { url } }: Config): Promise<boolean> {
  await using database = createDatabase({ url, readClients: 1, applicationName: 'atelier-start' })
  return isIdle(database)
}
