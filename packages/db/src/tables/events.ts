import type { CalendarEvent, Schedule } from '@atelier/domain/events'
import { imageOf } from './assets.ts'
import { columnsUnder } from './columns.ts'

export const eventColumns = [
  ...columnsUnder('events', [
    'id',
    'ownerId',
    'date',
    'time',
    'venue',
    'address',
    'title',
    'description',
    'descriptionHtml',
    'imageUrl',
    'capacity',
    'startsWall',
    'endsWall',
    'timezone',
    'startsAt',
    'endsAt',
    'canceledAt',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  imageOf('events.image_asset_id').as('image'),
] as const

type EventRow = Omit<CalendarEvent, 'schedule'> & Schedule

/** A row with its times as one value. */
export function toEvent({ startsWall, endsWall, timezone, startsAt, endsAt, ...rest }: EventRow): CalendarEvent {
  return { ...rest, schedule: { startsWall, endsWall, timezone, startsAt, endsAt } }
}
