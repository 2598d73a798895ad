import { AppError } from '@atelier/domain'
import type { Client, ClientConfig } from 'pg'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { translate } from '../pg-errors.ts'
import { createClient } from './clients.ts'
import { Link, type LinkContext } from './link.ts'

interface Options {
  readonly config: ClientConfig
  readonly count: number
  readonly context: LinkContext
}

/** Unanswered statements a connection may hold; beyond them callers get OVERLOADED. */
const maxPending = 2_000

/** One pipelined connection that many callers use at once; connects on first use and again after a loss. */
class SharedClient implements DatabaseConnection {
  readonly #options: Options
  #link: Promise<Link> | undefined
  #client: Client | undefined
  pending = 0

  constructor(options: Options) {
    this.#options = options
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.pending >= maxPending) throw new AppError('OVERLOADED', undefined, { retryAfterSeconds: 1 })
    this.pending += 1
    try {
      const link = await (this.#link ??= this.#connect())
      return await link.executeQuery<R>(query)
    } finally {
      this.pending -= 1
    }
  }

  // oxlint-disable-next-line require-yield -- a cursor would hold up every statement behind it
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not available on a shared connection')
  }

  async close(): Promise<void> {
    const client = this.#client
    await this.#link?.catch(() => {})
    await client?.end()
  }

  async #connect(): Promise<Link> {
    const forget = () => {
      if (this.#client !== client) return
      this.#client = undefined
      this.#link = undefined
    }
    const client = createClient(this.#options.config, forget)
    this.#client = client
    client.on('end', forget)
    try {
      await client.connect()
      return new Link(client, this.#options.context)
    } catch (error) {
      forget()
      throw translate(error)
    }
  }
}

/** The connections of short reads: each caller gets the least busy one without waiting. */
export class SharedClients {
  readonly #clients: readonly SharedClient[]
  #closed = false

  constructor(options: Options) {
    this.#clients = Array.from({ length: options.count }, () => new SharedClient(options))
  }

  readonly acquire = async (): Promise<DatabaseConnection> => {
    const [first, ...others] = this.#clients
    if (!first || this.#closed) throw new AppError('DATABASE_UNAVAILABLE', undefined, { retryAfterSeconds: 1 })
    let best = first
    for (const client of others) if (client.pending < best.pending) best = client
    return best
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#clients.map(client => client.close()))
  }
}
