import type { EventType } from '../events.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import type { OutboxEvent } from './ports.ts'

/**
 * Acts on events after they are committed. Each has a durable position of its own; what `handle` writes
 * through its unit of work commits together with that position, so such effects happen once. Anything else (a cache, a
 * socket) may happen again after a crash, and has to bear it: `event.id` tells doubles apart.
 */
export interface OutboxConsumer<E extends EventType = EventType> {
  /** Names its position; never reused for something else. A new name starts with the events that follow. */
  readonly name: string
  /** Which events it gets. */
  readonly types: readonly E[]
  /**
   * Asked once for events that came together, in the transaction of their effects: false spares `handle` all of them.
   * Every event of them is committed by then, so whoever began to wait before one of them is seen.
   */
  isAwaited?(events: readonly OutboxEvent<E>[], uow: UnitOfWork): Promise<boolean>
  handle(event: OutboxEvent<E>, uow: UnitOfWork): Promise<void>
}
