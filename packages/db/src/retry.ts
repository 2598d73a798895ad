import { AppError } from '@atelier/domain'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Runs anew what lost against a rival, at most three times, after 10 to 80 ms. A retry starts within the first
 * second only: a write behind a lock that stays held answers within three seconds (`spec/reliability.md` 5, R15).
 */
export async function retrying<T>(attempt: () => Promise<T>, undo: () => Promise<void> = async () => {}): Promise<T> {
  const deadline = performance.now() + 1_000
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const again = error instanceof AppError && error.code === 'CONTENTION' && tries < 3
      if (!again || performance.now() > deadline) throw error
      await undo()
      await pause(10 + Math.random() * 70)
    }
  }
}
