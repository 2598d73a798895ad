import type { CalendarEvent, Schedule } from '@atelier/domain/events'
import { imageOf } from './assets.ts'

export const eventColumns = [
  'events.id',
  'events.owner_id as ownerId',
  'events.date',
  'events.time',
  'events.venue',
  'events.address',
  'events.title',
  'events.description',
  'events.description_html as descriptionHtml',
  'events.image_url as imageUrl',
  imageOf('events.image_asset_id').as('image'),
  'events.capacity',
  'events.starts_wall as startsWall',
  'events.ends_wall as endsWall',
  'events.timezone',
  'events.starts_at as startsAt',
  'events.ends_at as endsAt',
  'events.canceled_at as canceledAt',
  'events.version',
  'events.created_at as createdAt',
  'events.updated_at as updatedAt',
] as const

export type EventRow = Omit<CalendarEvent, 'schedule'> & Schedule

/** A row with its times as one value. */
export function toEvent({ startsWall, endsWall, timezone, startsAt, endsAt, ...rest }: EventRow): CalendarEvent {
  return { ...rest, schedule: { startsWall, endsWall, timezone, startsAt, endsAt } }
}
