import { millisecondsOf, type Timestamp, timestampOf } from '../shared/clock.ts'

/** Hours before an event begins. */
const leadHours = 24

/** When to remind of an event, or undefined for one that is nearer than that: whoever announces it now knows of it. */
export function reminderAt(startsAt: Timestamp, now: number): Timestamp | undefined {
  const at = millisecondsOf(startsAt) - leadHours * 3_600_000
  return at > now ? timestampOf(at) : undefined
}
