import type { OutboxSignal } from '@atelier/domain/outbox'
import type { Client } from 'pg'
import { keepConnected, sleep } from './own-connection.ts'

interface ListenerConfig {
  readonly url: string
  /** Sees why the connection was lost; another one is made. */
  readonly onError?: (error: unknown) => void
}

/** The channel on which the dispatcher publishes the newest number. */
export const channel = 'outbox'
/** A poll without a notice finds numbers that were published while no connection listened. */
const pollMs = 2_000

export interface OutboxListener extends OutboxSignal, AsyncDisposable {}

/** Hears of new numbers over a connection of its own, which is made again when it is lost. */
export function listenToOutbox({ url, onError = () => {} }: ListenerConfig): OutboxListener {
  const ending = new AbortController()
  const listeners = new Set<(lastSeq: number) => void>()
  let known = 0

  const tell = (lastSeq: number) => {
    if (lastSeq <= known) return
    known = lastSeq
    for (const listener of listeners) listener(lastSeq)
  }
  const look = async (client: Client) => {
    const { rows } = await client.query<{ last_seq: number }>('select last_seq from outbox_stream')
    tell(rows[0]?.last_seq ?? 0)
  }
  const work = async (client: Client, lost: AbortSignal) => {
    client.on('notification', ({ payload = '' }) => tell(Number(payload)))
    await client.query(`listen ${channel}`)
    while (!lost.aborted) {
      await look(client)
      await sleep(pollMs, lost)
    }
  }
  const running = keepConnected({ url, name: 'atelier-listener', signal: ending.signal, onError, work })

  return {
    listen(onNumber) {
      listeners.add(onNumber)
      if (known > 0) onNumber(known)
      return () => void listeners.delete(onNumber)
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await running
    },
  }
}
