import type { CalendarEvent, CalendarWriter } from '@atelier/domain/events'
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'

export interface CalendarSettings {
  readonly siteName: string
  /** Origin of the API; its host makes UIDs unique in the world, and stable. */
  readonly publicUrl: string
}

/** RFC 5545: all-day entries with the time in words, or wall times in their zone with its rules spelled out. */
export function createCalendarWriter({ siteName, publicUrl }: CalendarSettings): CalendarWriter {
  const host = new URL(publicUrl).host
  return {
    write(events) {
      const calendar = ical({
        name: siteName,
        prodId: { company: 'Atelier', product: 'events', language: 'EN' },
        method: ICalCalendarMethod.PUBLISH,
        timezone: { name: null, generator: zone => tzlib_get_ical_block(zone)[0] ?? '' },
      })
      for (const event of events) {
        calendar.createEvent({
          ...timesOf(event),
          id: `event-${event.id}@${host}`,
          sequence: event.version - 1,
          stamp: event.updatedAt ?? event.createdAt,
          created: event.createdAt,
          lastModified: event.updatedAt ?? event.createdAt,
          summary: event.title ?? event.venue,
          location: `${event.venue}, ${event.address}`,
          description: describe(event),
          url: `${publicUrl}/v1/events/${event.id}`,
          status: event.canceledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
        })
      }
      return calendar.toString()
    },
  }
}

function timesOf({
  date,
  schedule,
}: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'> & { start: ICalEventData['start'] } {
  const { startsWall, endsWall, timezone } = schedule
  if (startsWall === null || timezone === null) return { start: date, allDay: true }
  return { start: startsWall, timezone, ...(endsWall === null ? {} : { end: endsWall }) }
}

function describe({ time, description, schedule }: CalendarEvent): string {
  const words = schedule.startsWall === null ? [time] : []
  return [...words, ...(description === null ? [] : [description])].join('\n\n')
}
