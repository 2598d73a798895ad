import type { Timestamp, UnitOfWork } from '@atelier/domain'
import { type EventFields, reminderAt } from '@atelier/domain/events'
import type { Needs } from '../../app-services.ts'

/** When the owner is reminded of an event that starts then. */
interface Reminder {
  readonly startsAt: Timestamp
  readonly at: Timestamp
}

/** Undefined: of an event without a start, canceled or too near nobody is reminded. */
export function reminderOf(
  { clock }: Needs<'clock'>,
  { schedule: { startsAt }, canceledAt }: Pick<EventFields, 'schedule' | 'canceledAt'>,
): Reminder | undefined {
  const at = startsAt === null || canceledAt !== null ? undefined : reminderAt(startsAt, clock.now())
  return startsAt === null || at === undefined ? undefined : { startsAt, at }
}

/** Asks for the owner's reminder; one that was asked for of another time has no effect when its time comes. */
export async function scheduleReminder(
  uow: UnitOfWork,
  eventId: number,
  reminder: Reminder | undefined,
): Promise<void> {
  if (!reminder) return
  const { startsAt, at } = reminder
  const options = { dedupeKey: `${eventId}:${startsAt}`, startAfter: at }
  await uow.jobs.enqueue('mail.event-reminder', { eventId, startsAt }, options)
}
