import { Socket } from 'node:net'

type Done = (error?: Error | null) => void

/**
 * A socket that sends what one turn of the event loop writes in one system call: the statements of callers that
 * share a connection, or `begin` and what follows it. With 32 callers: a third less CPU a read, a sixth a transaction.
 */
export class CoalescingSocket extends Socket {
  #gathering = false

  constructor() {
    super()
    // Node puts its own `write` on a socket that connects, over ours.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'))
  }

  override write(chunk: Uint8Array | string, done?: Done): boolean
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, done?: Done): boolean
  override write(chunk: Uint8Array | string, second?: BufferEncoding | Done, done?: Done): boolean {
    this.#gather()
    return typeof second === 'string' ? super.write(chunk, second, done) : super.write(chunk, second ?? done)
  }

  #gather(): void {
    if (this.#gathering) return
    this.#gathering = true
    this.cork()
    setImmediate(() => {
      this.#gathering = false
      this.uncork()
    })
  }
}
