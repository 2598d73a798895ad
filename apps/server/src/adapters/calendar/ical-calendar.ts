import type { CalendarEvent, CalendarWriter } from '@atelier/domain/events'
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { isDoubled } from './time-zones.ts'

interface CalendarSettings {
  readonly siteName: string
  /** Origin of the API; its host name makes UIDs unique in the world, and stable when a proxy moves the port. */
  readonly publicUrl: string
}

/** RFC 5545: all-day entries with the time in words, or wall times in their zone with its rules spelled out. */
export function createCalendarWriter({ siteName, publicUrl }: CalendarSettings): CalendarWriter {
  const { hostname } = new URL(publicUrl)
  return {
    write(events) {
      const calendar = ical({
        name: siteName,
        prodId: { company: 'Atelier', product: 'events', language: 'EN' },
        method: ICalCalendarMethod.PUBLISH,
        timezone: { name: null, generator: zoneBlockOf },
      })
      for (const event of events) {
        calendar.createEvent({
          ...timesOf(event),
          id: `event-${event.id}@${hostname}`,
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
  const { startsWall, endsWall, timezone, startsAt, endsAt } = schedule
  if (startsWall === null || startsAt === null || timezone === null) return { start: date, allDay: true }
  const walls = endsWall === null ? [startsWall] : [startsWall, endsWall]
  // Readers take the second of a doubled hour, so only UTC names the first.
  if (walls.some(wall => isDoubled(wall, timezone))) {
    return { start: new Date(startsAt), ...(endsAt === null ? {} : { end: new Date(endsAt) }) }
  }
  // A Date would be read in the zone of this server.
  const zoned = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timezone)
  return { start: zoned(startsWall), timezone, ...(endsWall === null ? {} : { end: zoned(endsWall) }) }
}

/** The rules of a zone under the name that DTSTART uses; the library names some zones by another of the same rules. */
const zoneBlockOf = (zone: string): string =>
  (tzlib_get_ical_block(zone)[0] ?? '').replace(/^TZID:.*$/m, `TZID:${zone}`)

function describe({ time, description, schedule }: CalendarEvent): string {
  const words = schedule.startsWall === null ? [time] : []
  return [...words, ...(description === null ? [] : [description])].join('\n\n')
}
