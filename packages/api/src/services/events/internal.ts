import { timestampOf } from '@atelier/domain'
import { type CalendarEvent, type EventFields, scheduleOf, type WantedSchedule } from '@atelier/domain/events'
import type { CreateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import type { RecordKind } from '../internal/change.ts'

type FieldContext = Needs<'markdown' | 'timeZones' | 'clock'>

/** The fields of a whole event without its picture; a field that is left out is null. @throws RULE_VIOLATED, INVALID_INPUT */
export function eventFieldsOf(
  context: FieldContext,
  input: CreateEventInput,
  before?: CalendarEvent,
): Omit<EventFields, 'imageUrl' | 'imageAssetId'> {
  const { date, time, venue, address, title = null, description = null, capacity = null } = input
  const wanted: WantedSchedule = {
    startsAt: input.startsAt ?? null,
    endsAt: input.endsAt ?? null,
    timezone: input.timezone ?? null,
  }
  const isSame = description !== null && description === before?.description
  return {
    date,
    time,
    venue,
    address,
    title,
    description,
    descriptionHtml: isSame
      ? before.descriptionHtml
      : description === null
        ? null
        : context.markdown.render(description).html,
    capacity,
    schedule: scheduleOf(date, wanted, context.timeZones),
    canceledAt: input.canceled ? (before?.canceledAt ?? timestampOf(context.clock.now())) : null,
  }
}

/** An event as the input that creates it, so that rules apply to the merged event. */
export const asInput = (event: CalendarEvent): CreateEventInput => ({
  date: event.date,
  time: event.time,
  venue: event.venue,
  address: event.address,
  title: event.title,
  description: event.description,
  imageUrl: event.imageUrl,
  capacity: event.capacity,
  startsAt: event.schedule.startsWall,
  endsAt: event.schedule.endsWall,
  timezone: event.schedule.timezone,
  canceled: event.canceledAt !== null,
})

export const eventRecord = {
  resource: 'event',
  about: ({ id }: CalendarEvent) => ({ eventId: id }),
  fields: (event: CalendarEvent) => ({ ...asInput(event), imageAssetId: event.image?.id ?? null }),
  ownerId: ({ ownerId }: CalendarEvent) => ownerId,
} satisfies RecordKind<CalendarEvent>
