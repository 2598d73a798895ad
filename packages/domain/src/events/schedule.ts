import { AppError } from '../app-error.ts'
import type { RuleName } from '../error-details.ts'
import { fieldText } from '../error-messages.ts'
import type { Schedule, WantedSchedule } from './event.ts'
import type { TimeZones } from './ports.ts'

const violated = (rule: RuleName, fields: readonly string[]) => new AppError('RULE_VIOLATED', { rule, fields })

/**
 * Wall times to instants. A time that the clocks skip is refused, of a doubled one the earlier counts
 * (`documented-api.md` 5, `reliability.md` R29). @throws RULE_VIOLATED naming the fields, INVALID_INPUT
 */
export function scheduleOf(date: string, wanted: WantedSchedule, zones: TimeZones): Schedule {
  const { startsAt, endsAt, timezone } = wanted
  if (startsAt === null && endsAt === null) {
    return { startsWall: null, endsWall: null, timezone: null, startsAt: null, endsAt: null }
  }
  if (timezone === null) {
    throw violated('timezone_required', ['timezone'])
  }
  if (startsAt === null) {
    throw violated('start_required', ['startsAt', 'endsAt'])
  }
  if (!zones.isKnown(timezone)) throw refused('timezone', 'must be the name of an IANA time zone')
  if (startsAt.slice(0, 10) !== date) {
    throw violated('start_on_date', ['date', 'startsAt'])
  }
  const starts = instantOf(startsAt, 'startsAt')
  const ends = endsAt === null ? null : instantOf(endsAt, 'endsAt')
  if (ends !== null && ends <= starts) {
    throw violated('end_after_start', ['startsAt', 'endsAt'])
  }
  return { startsWall: startsAt, endsWall: endsAt, timezone, startsAt: starts, endsAt: ends }

  function instantOf(wall: string, path: 'startsAt' | 'endsAt'): string {
    const instant = zones.instantOf(wall, timezone ?? '')
    if (instant === undefined) throw refused(path, 'does not exist in that zone: the clocks skip it')
    return instant
  }
}

const refused = (path: string, why: string) =>
  new AppError('INVALID_INPUT', { issues: [{ path, code: 'custom', message: `${fieldText(path)} ${why}` }] })
