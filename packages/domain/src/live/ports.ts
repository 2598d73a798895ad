import type { OutboxSlice } from '../outbox/ports.ts'

/** An open stream of a subscriber; closing it twice is harmless. */
export interface OpenStream {
  close(): void
}

/** What the streams of one process share: reads of the outbox, the wait for more, and how many there may be. */
export interface LiveFeed {
  /** The newest number known here. */
  head(): Promise<number>
  /** At most 100 events after a position, in order; those who ask for the same at one time share a read. */
  after(position: number): Promise<OutboxSlice>
  /** Resolves once there may be something after the position, after `ms`, or when the signal or the feed ends. */
  more(position: number, wait: { readonly ms: number; readonly signal: AbortSignal }): Promise<void>
  /** Counts one more stream of a user or address. @throws LIMIT_REACHED, OVERLOADED */
  open(holder: { readonly userId: number } | { readonly ip: string }): OpenStream
  /** True once this process ends: streams say so and end. */
  readonly isClosing: boolean
}
