import type { ClientBase } from 'pg'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'
import { isStalePlan, translate } from '../pg-errors.ts'
import type { StatementNames } from './statement-names.ts'

/** What every connection of one database shares. */
export interface LinkContext {
  readonly names: StatementNames
  /** What begins a transaction, with its limits where the session cannot hold them. */
  readonly begin: string
  /** Whether the session holds the time limits, also of a statement outside a transaction. */
  readonly isLimited: boolean
  /** Sees each statement that is sent. */
  readonly observe: ((sql: string, parameters?: readonly unknown[]) => void) | undefined
  /** Begins a span for a statement; what it gives ends the span. */
  readonly trace?: ((sql: string) => ((error?: unknown) => void) | undefined) | undefined
  /** Sees faults that are bugs of ours or values a schema should have refused. */
  readonly alert: ((error: unknown) => void) | undefined
}

const tagsWithCount: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/**
 * One Postgres connection as Kysely uses it. Statements are sent at once, also while earlier ones are unanswered,
 * carry a name where they have one, and fail with listed errors: this is the one place that translates them.
 */
export class Link implements DatabaseConnection {
  readonly #client: ClientBase
  readonly #context: LinkContext

  constructor(client: ClientBase, context: LinkContext) {
    this.#client = client
    this.#context = context
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { sql, parameters } = query
    this.#context.observe?.(sql, parameters)
    const end = this.#context.trace?.(sql)
    try {
      const result = await this.#client.query({ ...this.#nameOf(sql), text: sql, values: [...parameters] })
      const count = tagsWithCount.has(result.command) ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}
      end?.()
      return { ...count, rows: result.rows }
    } catch (error) {
      end?.(error)
      if (isStalePlan(error)) this.#context.names.renew(sql)
      throw translate(error, this.#context.alert)
    }
  }

  /** A command without parameters. @returns its tag, such as `COMMIT`. */
  async command(sql: string): Promise<string> {
    this.#context.observe?.(sql)
    const end = this.#context.trace?.(sql)
    try {
      const { command } = await this.#client.query(sql)
      end?.()
      return command
    } catch (error) {
      end?.(error)
      throw translate(error, this.#context.alert)
    }
  }

  // oxlint-disable-next-line require-yield -- no cursor can share a pipelined connection; exports have their own
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is not available on a pipelined connection')
  }

  #nameOf(sql: string): { name: string } | undefined {
    const name = this.#context.names.nameOf(sql)
    return name === undefined ? undefined : { name }
  }
}
