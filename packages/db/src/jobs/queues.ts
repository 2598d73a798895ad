import { jobKinds, jobs, type JobSettings } from '@atelier/domain'
import type { PgBoss, Queue } from 'pg-boss'

/** Where jobs end that failed for good; each keeps its queue, its payload and the cause. */
export const deadLetters = 'jobs.dead'

/** Lost workers are noticed after a missed heartbeat: 10 s, looked at every 2 s (`spec/reliability.md` 10.3). */
const settingsOf = ({ limitSeconds }: JobSettings): Omit<Queue, 'name'> => ({
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

/** Makes missing queues; with `update`, brings the settings of the others up to date. */
export async function ensureQueues(boss: PgBoss, { update }: { update: boolean }): Promise<void> {
  const present = new Set((await boss.getQueues()).map(queue => queue.name))
  if (!present.has(deadLetters)) await boss.createQueue(deadLetters, { retentionSeconds: 30 * 86_400 })
  for (const kind of jobKinds) if (!present.has(kind)) await boss.createQueue(kind, settingsOf(jobs[kind]))
  if (!update) return
  const older = jobKinds.filter(kind => present.has(kind))
  // Two at once: more wait for a connection of the small pool, and on a busy machine longer than it lets them.
  const halves = [0, 1].map(half => older.filter((_, index) => index % 2 === half))
  await Promise.all(
    halves.map(async kinds => {
      for (const kind of kinds) await boss.updateQueue(kind, settingsOf(jobs[kind]))
    }),
  )
}
