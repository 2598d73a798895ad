import type { OutboxConsumer, OutboxReader } from '@atelier/domain/outbox'
import type { Client } from 'pg'
import type { ConcludingTransactor } from '../jobs/ports.ts'
import { batchSize, ensureCounter, numberEvents } from './number-events.ts'
import { keepConnected, sleep } from './own-connection.ts'
import { type PumpParts, startPump } from './pump.ts'

export interface DispatcherConfig {
  readonly url: string
  readonly outbox: OutboxReader
  readonly transactor: ConcludingTransactor
  readonly consumers: readonly OutboxConsumer[]
  /** Sees what failed; it is tried again. */
  readonly onError?: (error: unknown, what: string) => void
  readonly retryMs?: PumpParts['retryMs']
}

export interface Dispatcher extends AsyncDisposable {
  /** Whether this process is the one that dispatches. */
  readonly isLeading: boolean
}

// Any fixed number: it only has to differ from other programs' advisory locks in the same database.
const lockId = 4_172_061_122
const pollMs = 200
const takeoverMs = 1_000

/**
 * Numbers committed events and hands them to consumers (`spec/reliability.md` 10.6). Every process starts one; the one
 * that holds the lock works. Its lock ends with its connection, and another takes over within a second.
 */
export function startDispatcher(config: DispatcherConfig): Dispatcher {
  const { url, onError = () => {} } = config
  const ending = new AbortController()
  let isLeading = false

  const work = async (client: Client, lost: AbortSignal) => {
    while (!(await takesLock(client))) {
      await sleep(takeoverMs, lost)
      if (lost.aborted) return
    }
    isLeading = true
    try {
      await lead(client, lost, config)
    } finally {
      isLeading = false
    }
  }
  const running = keepConnected({
    url,
    name: 'atelier-dispatcher',
    signal: ending.signal,
    onError: error => onError(error, 'dispatcher'),
    work,
  })
  return {
    get isLeading() {
      return isLeading
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await running
    },
  }
}

async function takesLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${lockId}) as taken`)
  return rows[0]?.taken ?? false
}

async function lead(client: Client, lost: AbortSignal, config: DispatcherConfig): Promise<void> {
  const { outbox, transactor, consumers, onError = () => {}, retryMs } = config
  await ensureCounter(client)
  for (const { name } of consumers) {
    await client.query(
      'insert into outbox_consumers (name, position) select $1, last_seq from outbox_stream on conflict do nothing',
      [name],
    )
  }
  const over = new AbortController()
  const signal = AbortSignal.any([lost, over.signal])
  const pumps = consumers.map(consumer =>
    startPump({
      consumer,
      outbox,
      transactor,
      signal,
      onError: (error, name) => onError(error, `consumer ${name}`),
      ...(retryMs ? { retryMs } : {}),
    }),
  )
  try {
    while (!lost.aborted) {
      const numbered = await numberEvents(client)
      if (numbered) for (const pump of pumps) pump.wake()
      if ((numbered?.count ?? 0) < batchSize) await sleep(pollMs, lost)
    }
  } finally {
    over.abort()
    await Promise.all(pumps.map(pump => pump.ended))
  }
}
