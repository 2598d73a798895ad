import { setTimeout as pause } from 'node:timers/promises'
import type { ReadClients } from '../connection/read-clients.ts'
import { askTogether } from '../connection/ask-together.ts'
import { positionOf } from './position.ts'

/** A replica that is not there yet is waited for so long; then the primary serves. */
const patienceMs = 50
/** A replica that was behind or away is left alone for so long. */
const restMs = 1_000

/** Why the primary served a read that a replica might have: it was behind, away, or gave the read up. */
export type ReplicaOutcome = 'replica' | 'behind' | 'away' | 'given-up'

/** One copy by streaming replication. */
export class Replica {
  readonly clients: ReadClients
  readonly #position: () => Promise<number | undefined>
  #replayed = 0
  #restsUntil = 0

  constructor(clients: ReadClients) {
    this.clients = clients
    this.#position = askTogether(positionOf(clients.short, 'replayed'))
  }

  get isResting(): boolean {
    return performance.now() < this.#restsUntil
  }

  rest(): void {
    this.#restsUntil = performance.now() + restMs
  }

  /** Whether it shows everything that the primary had written when it was asked. Never throws, answers in time. */
  async hasReached(primary: () => Promise<number>): Promise<'reached' | 'behind' | 'away'> {
    const closing = new AbortController()
    const late = pause(patienceMs, 'away' as const, { signal: closing.signal }).catch(() => 'away' as const)
    const reached = await Promise.race([this.#reaches(primary).catch(() => 'away' as const), late])
    closing.abort()
    if (reached !== 'reached') this.rest()
    return reached
  }

  async #reaches(primary: () => Promise<number>): Promise<'reached' | 'behind' | 'away'> {
    const before = this.#replayed
    const wanted = await primary()
    // Nothing is ahead of its own primary: this is a copy of another history, such as of before a restore.
    if (before > wanted) return 'away'
    const deadline = performance.now() + patienceMs - 5
    while (this.#replayed < wanted) {
      const replayed = await this.#position()
      if (replayed === undefined) return 'away'
      this.#replayed = replayed
      if (replayed >= wanted) break
      if (performance.now() > deadline) return 'behind'
      await pause(1)
    }
    return 'reached'
  }
}
