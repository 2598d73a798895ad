import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { createClient } from '../connection/clients.ts'
import { typeParsers } from '../connection/type-parsers.ts'

interface OwnConnection {
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly name: string
  readonly signal: AbortSignal
  /** Sees why a connection was lost or work on it failed; another one is made. */
  readonly onError: (error: unknown) => void
  /** Runs on each connection until it is lost; `lost` is aborted then. */
  readonly work: (client: Client, lost: AbortSignal) => Promise<void>
}

const firstPauseMs = 100
const longestPauseMs = 2_000
/** A peer that went silent is noticed within eleven seconds, on both sides. */
const options = [
  '-c timezone=UTC -c datestyle=ISO -c application_name=',
  ' -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
] as const

/** Keeps one connection outside the pool, for what is bound to a session (locks, LISTEN), until the signal ends it. */
export async function keepConnected({ url, name, signal, onError, work }: OwnConnection): Promise<void> {
  let wait = firstPauseMs
  while (!signal.aborted) {
    const lost = new AbortController()
    const client = createClient(
      {
        connectionString: url,
        options: options.join(name),
        keepAlive: true,
        keepAliveInitialDelayMillis: 5_000,
        connectionTimeoutMillis: 2_000,
        query_timeout: 7_000,
        types: typeParsers,
      },
      () => lost.abort(),
    )
    client.on('end', () => lost.abort())
    try {
      await client.connect()
      wait = firstPauseMs
      await work(client, AbortSignal.any([lost.signal, signal]))
    } catch (error) {
      if (!signal.aborted) onError(error)
    } finally {
      await client.end().catch(() => {})
    }
    if (!signal.aborted) await sleep(wait + Math.random() * wait, signal)
    wait = Math.min(wait * 2, longestPauseMs)
  }
}

/** Waits, but no longer than the signal lets it. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {})
