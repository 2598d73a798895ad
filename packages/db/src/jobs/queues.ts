import type { JobKind } from '@atelier/domain'
import type { PgBoss, Queue } from 'pg-boss'

interface Settings {
  /** Seconds an attempt may take before another begins. */
  readonly limitSeconds: number
  /** Attempts of this kind that one process runs at once; a full batch is followed by the next without a pause. */
  readonly batchSize: number
  /** Seconds between looks for jobs of other processes; those of this one are seen at once. */
  readonly pollSeconds: number
}

const mail: Settings = { limitSeconds: 30, batchSize: 4, pollSeconds: 2 }

/** One queue a kind; hard limits from `spec/reliability.md` section 15. */
export const queues: Readonly<Record<JobKind, Settings>> = {
  'mail.verification': mail,
  'mail.password-reset': mail,
  'mail.email-change': mail,
  'mail.welcome': mail,
  'mail.event-reminder': { ...mail, pollSeconds: 30 },
  'mail.notice': mail,
  'mail.webhook-disabled': { ...mail, pollSeconds: 30 },
  // Waits for receivers, which have 10 s each.
  'webhooks.deliver': { limitSeconds: 30, batchSize: 8, pollSeconds: 2 },
  'webhooks.retry': { limitSeconds: 30, batchSize: 8, pollSeconds: 2 },
  'webhooks.replay': { limitSeconds: 60, batchSize: 1, pollSeconds: 2 },
  'assets.purge': { limitSeconds: 60, batchSize: 4, pollSeconds: 5 },
  'assets.sweep': { limitSeconds: 300, batchSize: 1, pollSeconds: 30 },
  'assets.sweep-strays': { limitSeconds: 300, batchSize: 1, pollSeconds: 30 },
  'prices.turn': { limitSeconds: 60, batchSize: 1, pollSeconds: 2 },
  'prices.relist': { limitSeconds: 60, batchSize: 1, pollSeconds: 2 },
  'imports.run': { limitSeconds: 3_600, batchSize: 1, pollSeconds: 2 },
  'imports.fetch-images': { limitSeconds: 600, batchSize: 1, pollSeconds: 2 },
  'maintenance.sweep': { limitSeconds: 60, batchSize: 1, pollSeconds: 30 },
}

/** Where jobs end that failed for good; each keeps its queue, its payload and the cause. */
export const deadLetters = 'jobs.dead'

/** Lost workers are noticed after a missed heartbeat: 10 s, looked at every 2 s (`spec/reliability.md` 10.3). */
const settingsOf = ({ limitSeconds }: Settings): Omit<Queue, 'name'> => ({
  expireInSeconds: limitSeconds,
  heartbeatSeconds: 10,
  // Five attempts: the first, and four more.
  retryLimit: 4,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 300,
  deadLetter: deadLetters,
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 2 * 86_400,
})

export const isJobKind = (name: string): name is JobKind => Object.hasOwn(queues, name)
export const jobKinds: readonly JobKind[] = Object.keys(queues).filter(isJobKind)

/** Makes missing queues; with `update`, brings the settings of the others up to date. */
export async function ensureQueues(boss: PgBoss, { update }: { update: boolean }): Promise<void> {
  const present = new Set((await boss.getQueues()).map(queue => queue.name))
  if (!present.has(deadLetters)) await boss.createQueue(deadLetters, { retentionSeconds: 30 * 86_400 })
  for (const kind of jobKinds) {
    const settings = settingsOf(queues[kind])
    if (!present.has(kind)) await boss.createQueue(kind, settings)
    else if (update) await boss.updateQueue(kind, settings)
  }
}
