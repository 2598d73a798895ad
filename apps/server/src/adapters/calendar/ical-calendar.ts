import type { CalendarEvent, CalendarWriter } from '@atelier/domain/events'
import ICAL from 'ical.js'
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
  const zoned = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timezone)
  const start = zoned(startsWall)
  const end = endsWall === null ? undefined : zoned(endsWall)
  const walls = endsWall === null ? [startsWall] : [startsWall, endsWall]
  // Readers take the second of a doubled hour, so only UTC names the first.
  const isClear = !walls.some(wall => isDoubled(wall, timezone))
  if (!isClear || !isDescribed(start) || (end && !isDescribed(end))) {
    return { start: new Date(startsAt), ...(endsAt === null ? {} : { end: new Date(endsAt) }) }
  }
  // A Date would be read in the zone of this server.
  return { start, timezone: start.timeZoneId, ...(end ? { end } : {}) }
}

/** The rules of a zone under the name that DTSTART uses; the library names some zones by another of the same rules. */
const zoneBlockOf = (zone: string): string =>
  (tzlib_get_ical_block(zone)[0] ?? '').replace(/^TZID:.*$/m, `TZID:${zone}`)

/** Null for a zone that the library does not have. */
const rulesByZone = new Map<string, ICAL.Timezone | null>()

function rulesOf(zone: string): ICAL.Timezone | null {
  const known = rulesByZone.get(zone)
  if (known !== undefined) return known
  const block = zoneBlockOf(zone)
  const rules = block === '' ? null : new ICAL.Timezone(ICAL.Component.fromString(block))
  rulesByZone.set(zone, rules)
  return rules
}

/** Whether a reader of the written rules finds this instant: they are those of today, without what held before. */
function isDescribed({
  year,
  month,
  day,
  hour,
  minute,
  timeZoneId,
  offsetNanoseconds,
}: Temporal.ZonedDateTime): boolean {
  const wall = ICAL.Time.fromData({ year, month, day, hour, minute, second: 0, isDate: false })
  return rulesOf(timeZoneId)?.utcOffset(wall) === offsetNanoseconds / 1e9
}

function describe({ time, description, schedule }: CalendarEvent): string {
  const words = schedule.startsWall === null ? [time] : []
  return [...words, ...(description === null ? [] : [description])].join('\n\n')
}
