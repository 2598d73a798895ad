import { AppError } from '@atelier/domain'
import type { CompiledQuery, QueryResult } from 'kysely'
import type { Database } from '../database.ts'
import { isReadOnlyRefusal, isUnavailable } from '../pg-errors.ts'
import { type Handle, handleOfWork } from './handle.ts'
import type { Lease } from './lease.ts'
import { Link } from './link.ts'
import { runEffects, Transaction } from './transaction.ts'

/** A statement that is a transaction of its own: one round trip in place of two. */
export class OneStatement {
  /** Kysely on this statement. */
  readonly handle: Handle
  readonly #lease: Lease
  readonly #link: Link
  readonly #sent: Promise<unknown>[] = []
  #isReleased = false

  /**
   * On a connection that other such statements share. One that `isAlone`, or finds them all busy, gets a connection of its
   * own; behind a pooler it is a transaction, which alone has time limits there.
   */
  static async on(
    database: Pick<Database, 'lease' | 'leaseShared'>,
    isAlone: boolean,
  ): Promise<OneStatement | Transaction> {
    const lease = (isAlone ? undefined : await database.leaseShared()) ?? (await database.lease())
    return lease.context.isLimited ? new OneStatement(lease) : new Transaction(lease)
  }

  private constructor(lease: Lease) {
    this.#lease = lease
    this.#link = new Link(lease.client, lease.context)
    this.handle = handleOfWork(query => this.run(query))
  }

  /** Sends the statement; refuses a second one. */
  run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#sent.length > 0) return Promise.reject(new Error('isOneStatement: this unit of work runs one statement'))
    const answer = this.#answerOf<R>(query)
    this.hold(answer)
    return answer
  }

  async #answerOf<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.#link.executeQuery<R>(query)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      this.#release(true)
      // A server that takes no writes has refused this one.
      if (isReadOnlyRefusal(error)) throw error
      throw new AppError('OUTCOME_UNKNOWN', undefined, { cause: error, retryAfterSeconds: 1 })
    }
  }

  /** Makes {@link commitWith} wait for `work`, and fail with it. */
  hold(work: Promise<unknown>): void {
    work.catch(() => {})
    this.#sent.push(work)
  }

  /** Runs effects once the statement is done. @throws OUTCOME_UNKNOWN when the connection was lost before its answer was here */
  async commitWith(effects: readonly (() => void)[]): Promise<void> {
    await Promise.all(this.#sent)
    this.#release(false)
    runEffects(effects, this.#lease.context)
  }

  /** Undoes nothing, as what failed wrote nothing. */
  async rollback(): Promise<void> {
    await Promise.allSettled(this.#sent)
    this.#release(false)
  }

  #release(isBroken: boolean): void {
    if (this.#isReleased) return
    this.#isReleased = true
    this.#lease.release(isBroken)
  }
}
