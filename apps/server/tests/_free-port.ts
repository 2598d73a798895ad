import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that systems give to connections and to `listen(0)`, and those of embedded databases: none of those
 * takes one before its server starts.
 */
const range = { from: 10_000, to: 20_000 }
const workersAtMost = 16
/** Every worker of a run has ports of its own. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % workersAtMost
let next = randomInt(range.from / workersAtMost, range.to / workersAtMost)

/** A port for a server that another process opens a moment later. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next * workersAtMost + worker
    next = port + workersAtMost < range.to ? next + 1 : range.from / workersAtMost
    if (await isFree(port)) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  probe.listen(port)
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}
