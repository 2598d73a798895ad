import type { Server } from 'node:http'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'

interface DrainSteps {
  readonly server: Server
  /** Milliseconds to serve on while proxies learn that we leave: readiness period x failures + 1 s. */
  readonly delayMs: number
  /** Called first: `/readyz` answers 503, every answer closes its connection. */
  readonly announce: () => unknown
  /** Ends answers that would go on for ever. */
  readonly endStreams: () => void
  /** Stops jobs (running ones have 10 s), then ends what they and requests used. */
  readonly dispose: () => Promise<void>
}

/** Takes a serving process down without failing a request (`reliability.md` 12). */
export async function drain({ server, delayMs, announce, endStreams, dispose }: DrainSteps): Promise<void> {
  announce()
  await delay(delayMs)
  endStreams()
  await acceptWaiting(server)
  const closed = new Promise(resolve => server.close(resolve))
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await closed
  clearInterval(sweep)
  await dispose()
}

/** A turn of the event loop shorter than this had next to nothing to do. */
const shortTurnMs = 0.3
const mostTurns = 2_000

/**
 * Closing a port resets the connections that wait to be accepted, and a proxy may not send their requests again.
 * Node accepts one in a turn of its event loop: the port is closed right after a short turn that found none.
 */
async function acceptWaiting(server: Server): Promise<void> {
  let hasAccepted = false
  const note = (): void => void (hasAccepted = true)
  server.on('connection', note)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    hasAccepted = false
    const since = performance.now()
    await nextTurn()
    if (!hasAccepted && performance.now() - since < shortTurnMs) break
  }
  server.off('connection', note)
}
