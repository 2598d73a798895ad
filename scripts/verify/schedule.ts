/** Something with a name that waits for others by name. */
export interface Task {
  readonly name: string
  readonly after: readonly string[]
}

/**
 * Runs every task, at most `lanes` at a time, each after those it names. Tasks start in list order where they can.
 * A task whose predecessor failed runs all the same: one run shows every fault.
 * @throws Error when tasks wait for each other or for a name that is not in the list.
 */
export async function schedule<T extends Task>(
  tasks: readonly T[],
  lanes: number,
  work: (task: T) => Promise<void>,
): Promise<void> {
  const waiting = [...tasks]
  const ended = new Set<string>()
  const running = new Set<Promise<void>>()
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(task => task.after.every(name => ended.has(name)))
    if (next >= 0 && running.size < lanes) {
      for (const task of waiting.splice(next, 1)) {
        const done: Promise<void> = work(task).finally(() => {
          ended.add(task.name)
          running.delete(done)
        })
        running.add(done)
      }
    } else if (running.size > 0) await Promise.race(running)
    else throw new Error(`these wait for something that never ends: ${waiting.map(task => task.name).join(', ')}`)
  }
}
