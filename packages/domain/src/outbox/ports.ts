import type { DomainEvents, EventType } from '../events.ts'
import type { Timestamp } from '../shared/clock.ts'

interface EventOf<E extends EventType> {
  /** The outbox row: the same at every delivery, so consumers can detect repeats. */
  readonly id: number
  /** The place in the order that readers see; given once the row is committed. */
  readonly seq: number
  readonly type: E
  readonly payload: DomainEvents[E]
  /** Of the request that wrote it. */
  readonly requestId: string
  readonly createdAt: Timestamp
}

/** A committed event with its number; `type` narrows `payload`. */
export type OutboxEvent<E extends EventType = EventType> = { [T in E]: EventOf<T> }[E]

/** What follows a position, all of one moment. */
export interface OutboxSlice {
  readonly events: readonly OutboxEvent[]
  /** Every event up to here may have been removed by retention: a position before it has a gap. */
  readonly sweptSeq: number
  /** The newest number given. */
  readonly lastSeq: number
}

export interface OutboxReader {
  /** At most `limit` events after a position, in order. */
  after(seq: number, limit: number): Promise<OutboxSlice>
  /** Where a consumer stands; undefined before it has registered. */
  positionOf(consumer: string): Promise<number | undefined>
}

/** Tells that numbers were given, in this process or another one. */
export interface OutboxSignal {
  /** Called with the newest number known, and again after each doubt. @returns the way to stop */
  listen(onNumber: (lastSeq: number) => void): () => void
}
