import { AppError } from '@atelier/domain'
import { setTimeout as pause } from 'node:timers/promises'
import { sqlStateOf } from './pg-errors.ts'

/**
 * Runs anew what lost against a rival, at most three times, after 10 to 80 ms. Who has waited out a lock for longer
 * than a second is not sent to wait again: such a write answers within three seconds (`spec/reliability.md` 5, R15).
 */
export async function retrying<T>(
  attempt: (isAgain: boolean) => Promise<T>,
  undo: () => Promise<void> = async () => {},
): Promise<T> {
  const start = performance.now()
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt(tries > 0)
    } catch (error) {
      const lost = error instanceof AppError && error.code === 'CONTENTION' && tries < 3
      const waitedOut = sqlStateOf(error) === '55P03' && performance.now() - start > 1_000
      if (!lost || waitedOut) throw error
      await undo()
      await pause(10 + Math.random() * 70)
    }
  }
}
