import { once } from 'node:events'
import type { Server } from 'node:net'

/** Listens on loopback, on the wished port or, when that is taken, any free one. @returns the port */
export async function listenNear(server: Server, wished: number): Promise<number> {
  for (const port of [wished, 0]) {
    server.listen(port, '127.0.0.1')
    try {
      await once(server, 'listening')
      break
    } catch (error) {
      if (port === 0) throw error
    }
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port')
  return address.port
}

/** Closes a server and what is connected to it. */
export async function closeServer(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections?.()
  await closed
}
