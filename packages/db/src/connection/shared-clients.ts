import { AppError } from '@atelier/domain'
import type { Client, ClientConfig } from 'pg'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { translate } from '../pg-errors.ts'
import { createClient } from './clients.ts'
import type { Lease } from './lease.ts'
import { Link, type LinkContext } from './link.ts'

interface Options {
  readonly config: ClientConfig
  readonly count: number
  readonly context: LinkContext
}

interface Opened {
  readonly client: Client
  readonly link: Link
}

/** Unanswered statements a connection may hold; beyond them callers get OVERLOADED. */
const maxPending = 2_000
/** Leases of one connection at a time: a statement that waits for a lock holds up no more than these. */
const maxLeases = 16
/** Milliseconds of a statement, smoothed, from which on a connection has one lease at a time: commits on a slow disk go side by side. */
const slowPace = 8
/** Milliseconds that count of one statement: a cold plan or a lock says nothing of the next one. */
const longest = 32

/** One pipelined connection that many callers use at once; connects on first use and again after a loss. */
class SharedClient implements DatabaseConnection {
  readonly #options: Options
  #opened: Promise<Opened> | undefined
  pending = 0
  /** Milliseconds a leased statement takes once those before it are answered, smoothed. */
  #pace = 0
  #releasedAt = 0

  constructor(options: Options) {
    this.#options = options
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.pending >= maxPending) throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
    this.pending += 1
    try {
      const { link } = await (this.#opened ??= this.#open())
      return await link.executeQuery<R>(query)
    } finally {
      this.pending -= 1
    }
  }

  // oxlint-disable-next-line require-yield -- a cursor would hold up every statement behind it
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not available on a shared connection')
  }

  get hasRoom(): boolean {
    return this.pending < (this.#pace < slowPace ? maxLeases : 1)
  }

  /** Lends the connection to one more caller. A lease that comes back broken closes it once its statements are answered. */
  async lease(): Promise<Lease> {
    this.pending += 1
    const opened = (this.#opened ??= this.#open())
    try {
      const { client } = await opened
      const leasedAt = performance.now()
      const release = (isBroken: boolean) => {
        this.pending -= 1
        const now = performance.now()
        this.#pace += (Math.min(now - Math.max(leasedAt, this.#releasedAt), longest) - this.#pace) / 16
        this.#releasedAt = now
        if (!isBroken) return
        this.#forget(opened)
        client.end().catch(() => {})
      }
      return { client, context: this.#options.context, release }
    } catch (error) {
      this.pending -= 1
      throw error
    }
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => {})
    await opened?.client.end()
  }

  #forget(opened: Promise<Opened>): void {
    if (this.#opened === opened) this.#opened = undefined
  }

  #open(): Promise<Opened> {
    const forget = () => this.#forget(opened)
    const client = createClient(this.#options.config, forget)
    client.on('end', forget)
    const connect = async (): Promise<Opened> => {
      try {
        await client.connect()
        return { client, link: new Link(client, this.#options.context) }
      } catch (error) {
        forget()
        throw translate(error)
      }
    }
    const opened = connect()
    return opened
  }
}

/** Connections whose statements are sent without waiting for each other: each caller gets the least busy one at once. */
export class SharedClients {
  readonly #clients: readonly SharedClient[]
  #closed = false

  constructor(options: Options) {
    this.#clients = Array.from({ length: options.count }, () => new SharedClient(options))
  }

  readonly acquire = async (): Promise<DatabaseConnection> => {
    const best = this.#leastBusy()
    if (!best) throw new AppError('DATABASE_UNAVAILABLE', undefined, { retryAfterSeconds: 1 })
    return best
  }

  /** A connection beside other callers; undefined when none has room. @throws DATABASE_UNAVAILABLE */
  async lease(): Promise<Lease | undefined> {
    const best = this.#leastBusy()
    return best?.hasRoom ? best.lease() : undefined
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#clients.map(client => client.close()))
  }

  #leastBusy(): SharedClient | undefined {
    const [first, ...others] = this.#clients
    if (!first || this.#closed) return undefined
    let best = first
    for (const client of others) if (client.pending < best.pending) best = client
    return best
  }
}
