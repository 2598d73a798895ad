import { AppError } from '@atelier/domain'
import type { DatabaseConnection } from 'kysely'
import type { ReadClients, ReadKind } from '../connection/read-clients.ts'
import { askTogether } from '../connection/ask-together.ts'
import { positionOf } from './position.ts'
import { Replica, type ReplicaOutcome } from './replica.ts'

/**
 * Sends reads to replicas that show every write acknowledged before the read began, whoever made it.
 * Everything else is served by the primary. Source: `docs/decisions/091-read-replicas.md`.
 */
export class Replicas {
  /** How many reads were served by whom, and why. */
  readonly counts: Record<ReplicaOutcome, number> = { replica: 0, behind: 0, away: 0, 'given-up': 0 }
  readonly #primary: ReadClients
  readonly #replicas: readonly Replica[]
  readonly #written: () => Promise<number>
  #turn = 0

  constructor(primary: ReadClients, replicas: readonly ReadClients[]) {
    this.#primary = primary
    this.#replicas = replicas.map(clients => new Replica(clients))
    const flushed = positionOf(primary.short, 'flushed')
    this.#written = askTogether(async () => (await flushed()) ?? Infinity)
  }

  /** What stands for a connection of that kind. */
  acquirer(kind: ReadKind): () => Promise<DatabaseConnection> {
    const connection: DatabaseConnection = {
      executeQuery: async query => {
        const replica = await this.#next()
        if (replica) {
          try {
            const result = await (await replica.clients[kind].acquire()).executeQuery<never>(query)
            this.counts.replica += 1
            return result
          } catch (error) {
            if (!isOfReplica(error)) throw error
            this.counts['given-up'] += 1
            if (error.code === 'DATABASE_UNAVAILABLE') replica.rest()
          }
        }
        return (await this.#primary[kind].acquire()).executeQuery(query)
      },
      // oxlint-disable-next-line require-yield -- as on the connections behind it
      async *streamQuery() {
        throw new Error('streaming is not available on a shared connection')
      },
    }
    return async () => connection
  }

  /** A replica that may serve a read of now, in turn. */
  async #next(): Promise<Replica | undefined> {
    const awake = this.#replicas.filter(replica => !replica.isResting)
    const replica = awake[(this.#turn += 1) % Math.max(1, awake.length)]
    if (!replica) {
      this.counts.away += 1
      return undefined
    }
    const reached = await replica.hasReached(this.#written)
    if (reached === 'reached') return replica
    this.counts[reached] += 1
    return undefined
  }

  async close(): Promise<void> {
    await Promise.all(this.#replicas.map(({ clients }) => clients.close()))
  }
}

/** A recovery conflict, a stale plan, a lost or crowded connection: the primary can answer that read. */
const isOfReplica = (error: unknown): error is AppError =>
  error instanceof AppError && ['CONTENTION', 'DATABASE_UNAVAILABLE', 'OVERLOADED'].includes(error.code)
