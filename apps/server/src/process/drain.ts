import type { Server } from 'node:http'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'

export interface DrainSteps {
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
  // Connections that wait in the backlog are accepted first: closing the port resets them.
  await nextTurn()
  const closed = new Promise(resolve => server.close(resolve))
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await closed
  clearInterval(sweep)
  await dispose()
}
