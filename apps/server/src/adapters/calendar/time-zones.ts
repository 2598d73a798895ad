import type { TimeZones } from '@atelier/domain/events'
import { Temporal } from 'temporal-polyfill'

/** Whether the clocks of a zone show a wall time twice. */
export function isDoubled(wall: string, zone: string): boolean {
  const local = Temporal.PlainDateTime.from(wall)
  const [earlier, later] = (['earlier', 'later'] as const).map(disambiguation =>
    local.toZonedDateTime(zone, { disambiguation }),
  )
  return earlier?.epochMilliseconds !== later?.epochMilliseconds
}

/** The zones of the tz database that Node brings. */
export const timeZones: TimeZones = {
  isKnown(zone) {
    // Offsets such as +02:00 are no places: their rules never change.
    if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone)) return false
    try {
      return Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== ''
    } catch {
      return false
    }
  },

  instantOf(wall, zone) {
    const local = Temporal.PlainDateTime.from(wall)
    const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
    // A skipped time comes back moved; nothing else does.
    if (!zoned.toPlainDateTime().equals(local)) return undefined
    return `${zoned.toInstant().toString({ fractionalSecondDigits: 6 }).slice(0, -1)}Z`
  },
}
