import { Socket } from 'node:net'
import type { CacheTag } from '@atelier/domain'
import { createClient } from './connection/clients.ts'

/** The channel on which transactions publish the tags they invalidate. */
export const invalidationChannel = 'atelier_cache'
const separator = ' '

/** Postgres refuses 8,000 bytes and more; so many tags are as good as all. */
const maxPayload = 7_000

/** Tags as one payload. */
export function payloadOf(tags: readonly CacheTag[]): string {
  const payload = tags.join(separator)
  return payload.length > maxPayload ? 'all' : payload
}

/** Called at each commit; between `up` and `down` nothing is missed. */
export interface InvalidationListener {
  invalidate(tags: readonly string[]): void
  up(): void
  down(): void
}

const timing = { connectMs: 2_000, beatMs: 500, answerMs: 400, againMs: 200 } as const

/**
 * Listens on a connection of its own, asked for a sign of life twice a second: one that went silent counts as down
 * within a second. Connects again by itself.
 */
export function listenForInvalidations(url: string, listener: InvalidationListener): AsyncDisposable {
  const closing = new AbortController()
  const rest = Promise.withResolvers<void>()
  let hangUp: (() => void) | undefined

  async function listenOnce(): Promise<void> {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const socket = new Socket()
    const client = createClient(
      {
        connectionString: url,
        application_name: 'atelier-cache',
        connectionTimeoutMillis: timing.connectMs,
        query_timeout: timing.answerMs,
        stream: () => socket,
      },
      end,
    )
    hangUp = end
    client.on('end', () => end())
    client.on('notification', ({ payload }) => listener.invalidate((payload ?? '').split(separator)))
    let beat: NodeJS.Timeout | undefined
    try {
      await client.connect()
      await client.query(`listen ${invalidationChannel}`)
      listener.up()
      beat = setInterval(() => void client.query('select 1').catch(() => end()), timing.beatMs)
      if (!closing.signal.aborted) await ended
    } finally {
      if (beat) listener.down()
      clearInterval(beat)
      // Destroyed and not ended: a silent peer answers no goodbye.
      socket.destroy()
    }
  }

  const running = (async () => {
    while (!closing.signal.aborted) {
      await listenOnce().catch(() => {})
      await Promise.race([rest.promise, pause(timing.againMs)])
    }
  })()

  return {
    async [Symbol.asyncDispose]() {
      closing.abort()
      rest.resolve()
      hangUp?.()
      await running
    },
  }
}

const pause = (milliseconds: number) => new Promise<void>(resolve => void setTimeout(resolve, milliseconds).unref())
