import type { Image } from '../assets/asset.ts'
import type { Timestamp } from '../shared/clock.ts'

/** Something that takes place: the documented four fields, and more for calendars. */
export interface CalendarEvent {
  readonly id: number
  /** Null: the staff member who created it was deleted. */
  readonly ownerId: number | null
  /** `YYYY-MM-DD`, as it was sent: never shifted by a zone. */
  readonly date: string
  /** Free text such as `8pm`, as it was sent. */
  readonly time: string
  readonly venue: string
  readonly address: string
  readonly title: string | null
  /** Markdown. */
  readonly description: string | null
  readonly descriptionHtml: string | null
  /** A picture that lies elsewhere; null where `image` is ours. */
  readonly imageUrl: string | null
  readonly image: Image | null
  /** How many people fit in; null: not said. */
  readonly capacity: number | null
  readonly schedule: Schedule
  readonly canceledAt: Timestamp | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** Wall times and their zone as they were sent, and the instants they mean under today's rules. */
export interface Schedule {
  /** `YYYY-MM-DDTHH:MM:SS` in `timezone`. */
  readonly startsWall: string | null
  readonly endsWall: string | null
  /** IANA name, such as `Pacific/Auckland`. */
  readonly timezone: string | null
  readonly startsAt: Timestamp | null
  readonly endsAt: Timestamp | null
}

/** What a caller says of times; null is "none". */
export interface WantedSchedule {
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly timezone: string | null
}

/** Whether `text` is a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && !text.startsWith('0000')
}
