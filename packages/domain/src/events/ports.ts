import type { PreparedEvent } from '../events.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Timestamp } from '../shared/clock.ts'
import type { CalendarEvent } from './event.ts'

/** The zones of the world, by IANA name. */
export interface TimeZones {
  isKnown(zone: string): boolean
  /** The instant of a wall time, the earlier of two; undefined for one that the clocks skip. */
  instantOf(wall: string, zone: string): Timestamp | undefined
}

export interface EventFilter {
  /** First day, inclusive: `YYYY-MM-DD`. Events that last into it count. */
  readonly from?: string
  /** Last day, inclusive. */
  readonly to?: string
  /** Words in title, venue, address or time. */
  readonly q?: string
  readonly ownerId?: number
}

export interface EventReader {
  find(id: number): Promise<CalendarEvent | undefined>
  /** By date, then id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: EventFilter, page: PageRequest): Promise<Page<CalendarEvent>>
}

/** What a caller decides of an event. */
export interface EventFields extends Omit<
  CalendarEvent,
  'id' | 'ownerId' | 'image' | 'version' | 'createdAt' | 'updatedAt'
> {
  /** Never beside an `imageUrl`. */
  readonly imageAssetId: number | null
}

/** Which row a change may hit: all conditions stand in its WHERE. */
export interface EventTarget {
  readonly id: number
  readonly ownerId?: number
  readonly ifVersion?: number
}

export interface EventRepository extends EventReader {
  /** Writes the outbox row of `event` in the same statement. */
  insert(ownerId: number, fields: EventFields, event: PreparedEvent): Promise<CalendarEvent>
  /** Hands all events of a user over; null: they stay without an owner. */
  changeOwner(from: number, to: number | null): Promise<void>
  /** Reads and locks the row: a change is judged on the merged event. */
  lock(id: number): Promise<CalendarEvent | undefined>
  /** Undefined when no row met the target's conditions. */
  update(target: EventTarget, fields: EventFields): Promise<CalendarEvent | undefined>
  delete(target: EventTarget): Promise<boolean>
}

/** Writes events as iCalendar (RFC 5545): CRLF, folded lines, stable UIDs, zones spelled out. */
export interface CalendarWriter {
  write(events: readonly CalendarEvent[]): string
}
