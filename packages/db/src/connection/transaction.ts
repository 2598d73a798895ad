import { AppError } from '@atelier/domain'
import type { CompiledQuery, QueryResult } from 'kysely'
import type { Database } from '../database.ts'
import { isUnavailable, sqlStateOf } from '../pg-errors.ts'
import { type Handle, handleOfWork } from './handle.ts'
import type { Lease } from './lease.ts'
import { Link, type LinkContext } from './link.ts'

/** Runs what follows a commit. */
export function runEffects(effects: readonly (() => void)[], { alert }: Pick<LinkContext, 'alert'>): void {
  for (const effect of effects) {
    try {
      effect()
    } catch (error) {
      alert?.(error)
    }
  }
}

/**
 * One transaction on one connection. Statements whose answer the caller does not need are sent at once and
 * checked at the commit, so that `begin` rides with the first statement, and the last ones ride with `commit`: two round trips
 * for a write of one statement, whatever is recorded beside it.
 */
export class Transaction {
  /** Kysely on this transaction; refuses everything once it has ended. */
  readonly handle: Handle
  readonly #lease: Lease
  readonly #link: Link
  #sent: Promise<unknown>[] = []
  /** Why Postgres refuses what follows; later statements only say that an earlier one failed. */
  #failure: unknown
  #ended = false

  static async begin(database: Pick<Database, 'lease'>): Promise<Transaction> {
    return new Transaction(await database.lease())
  }

  constructor(lease: Lease) {
    this.#lease = lease
    this.#link = new Link(lease.client, lease.context)
    this.handle = handleOfWork(query => this.run(query))
    this.send(lease.context.begin)
  }

  /** Sends a statement at once. */
  run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) return Promise.reject(new Error('this unit of work has ended: use it inside its callback only'))
    return this.#noting(this.#link.executeQuery<R>(query))
  }

  /** Sends a command whose answer is judged at the commit. */
  send(command: string): void {
    this.hold(this.#noting(this.#link.command(command)))
  }

  /** Makes the commit wait for `work`, and fail with it. */
  hold(work: Promise<unknown>): void {
    work.catch(() => {})
    this.#sent.push(work)
  }

  /** Undoes everything since `savepoint <name>` was sent, its failure included. */
  async rollbackTo(name: string): Promise<void> {
    const back = this.#link.command(`rollback to savepoint ${name}`)
    await Promise.allSettled([...this.#sent, back])
    this.#sent = []
    this.#failure = undefined
    await back
  }

  /** Commits, then runs effects, none of which can make what is done look failed. @throws as {@link commit} */
  async commitWith(effects: readonly (() => void)[]): Promise<void> {
    await this.commit()
    runEffects(effects, this.#lease.context)
  }

  /** @throws what made it fail; OUTCOME_UNKNOWN when the connection is lost before the answer is here. */
  async commit(): Promise<void> {
    if (isUnavailable(this.#failure)) throw this.#failure
    const answer = this.#link.command('commit')
    this.#ended = true
    const [tag] = await Promise.allSettled([answer, ...this.#sent])
    if (tag.status === 'rejected') {
      const lost = isUnavailable(tag.reason)
      this.#lease.release(lost)
      if (!lost) throw tag.reason
      throw new AppError('OUTCOME_UNKNOWN', undefined, { cause: tag.reason, retryAfterSeconds: 1 })
    }
    this.#lease.release(false)
    // A transaction that an error has aborted ends in ROLLBACK, and COMMIT says so only in its tag.
    if (tag.value !== 'COMMIT') throw this.#failure ?? new Error('Postgres rolled the transaction back')
  }

  /** Never throws: a connection on which it fails is closed, and Postgres rolls back by itself. */
  async rollback(): Promise<void> {
    if (this.#ended) return
    const answer = this.#link.command('rollback')
    this.#ended = true
    const results = await Promise.allSettled([...this.#sent, answer])
    this.#lease.release(results.at(-1)?.status === 'rejected')
  }

  async #noting<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer
    } catch (error) {
      this.#failure ??= error
      throw sqlStateOf(error) === '25P02' ? this.#failure : error
    }
  }
}
