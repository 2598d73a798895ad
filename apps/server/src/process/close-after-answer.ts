import type { IncomingMessage, ServerResponse } from 'node:http'

/** How much of a body is discarded after an early answer, and for how long. */
const bounds = { bytes: 16 * 1_048_576, milliseconds: 2_000 } as const

/**
 * Closes the connection after an answer that precedes the end of the body, once a bounded rest is discarded.
 * Node closes at once: unread bytes then reset the connection, and the client may lose the answer.
 */
export function closeAfterAnswer(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { socket } = incoming
  outgoing.shouldKeepAlive = false
  socket.destroySoon = () => {
    const close = (): void => {
      if (socket.writableFinished) socket.destroy()
      else socket.once('finish', () => socket.destroy())
    }
    const timer = setTimeout(() => socket.destroy(), bounds.milliseconds)
    socket.once('close', () => clearTimeout(timer))
    socket.end()
    if (incoming.readableEnded || incoming.destroyed) return close()
    let left = bounds.bytes
    incoming.removeAllListeners('data')
    incoming.on('data', (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) socket.destroy()
    })
    incoming.once('end', close)
    incoming.resume()
  }
}

/** Whether the request announces a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
