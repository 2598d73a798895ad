import { AppError } from '@atelier/domain'

/** Runs work of a user in turn. @throws OVERLOADED when it finds no place in the queue */
type RunInTurn = <T>(userId: number, work: () => Promise<T>) => Promise<T>

interface Waiting {
  readonly start: () => void
  readonly refuse: (error: AppError) => void
}

interface UserQueue {
  readonly waiting: Waiting[]
  running: number
  /** When work of this user last began; 0: not while it has been here. */
  lastTurn: number
}

/**
 * At most `atOnce` run and at most `queueLength` wait. Users take turns: the next work is that of the user who was
 * served longest ago. A full queue refuses the last of whoever has most in it.
 */
export function createFairQueue({ atOnce, queueLength }: { atOnce: number; queueLength: number }): RunInTurn {
  const users = new Map<number, UserQueue>()
  let waiting = 0
  let running = 0
  let turns = 0

  function begin(user: UserQueue): void {
    user.running += 1
    user.lastTurn = turns += 1
    running += 1
  }

  function enqueue(user: UserQueue, entry: Waiting): void {
    if (waiting >= queueLength && !makeRoom(user.waiting.length)) return entry.refuse(overloaded())
    user.waiting.push(entry)
    waiting += 1
  }

  /** Refuses the last of the longest queue, if that is longer than the newcomer's would be. */
  function makeRoom(ownLength: number): boolean {
    const queues = Array.from(users.values(), user => user.waiting)
    const longest = queues.reduce((found, queue) => (queue.length > found.length ? queue : found), [])
    if (longest.length <= ownLength + 1) return false
    longest.pop()?.refuse(overloaded())
    waiting -= 1
    return true
  }

  function startNext(): void {
    const queued = [...users.values()].filter(user => user.waiting.length > 0)
    const [next] = queued.toSorted((a, b) => a.lastTurn - b.lastTurn)
    const entry = next?.waiting.shift()
    if (!next || !entry) return
    waiting -= 1
    begin(next)
    entry.start()
  }

  return async (userId, work) => {
    const user = users.get(userId) ?? { waiting: [], running: 0, lastTurn: 0 }
    users.set(userId, user)
    if (running < atOnce) begin(user)
    else await new Promise<void>((start, refuse) => enqueue(user, { start, refuse }))
    try {
      return await work()
    } finally {
      user.running -= 1
      running -= 1
      startNext()
      if (user.running === 0 && user.waiting.length === 0) users.delete(userId)
    }
  }
}

const overloaded = () => new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
