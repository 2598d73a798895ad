import { AppError } from '@atelier/domain'

/** Runs work when its turn comes. @throws OVERLOADED at once when the queue is full. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** At most `atOnce` run, at most `queueLength` wait, in the order they came. */
export function createLimiter({ atOnce, queueLength }: { atOnce: number; queueLength: number }): InTurn {
  const waiting: (() => void)[] = []
  let running = 0
  return async work => {
    if (running >= atOnce) {
      if (waiting.length >= queueLength) throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
      await new Promise<void>(resolve => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
