import type { Timestamp } from '../shared/clock.ts'
import type { Day } from './issued.ts'

/** The calendar day of a moment in an IANA zone: it decides the year of a number (CW-57). */
export function dayIn(timezone: string, at: Timestamp): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at))
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
