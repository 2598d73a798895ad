import type { Timestamp, UnitOfWork } from '@atelier/domain'
import { type EventFields, reminderAt } from '@atelier/domain/events'
import type { Needs } from '../../app-services.ts'

/** The owner's mail before an event. */
interface Reminder {
  readonly startsAt: Timestamp
  readonly at: Timestamp
}

/** Undefined for an event without a start, a canceled one, or one that starts too soon. */
export function reminderOf(
  { clock }: Needs<'clock'>,
  { schedule: { startsAt }, canceledAt }: Pick<EventFields, 'schedule' | 'canceledAt'>,
): Reminder | undefined {
  const at = startsAt === null || canceledAt !== null ? undefined : reminderAt(startsAt, clock.now())
  return startsAt === null || at === undefined ? undefined : { startsAt, at }
}

/** Enqueues the reminder. A job for another start time has no effect when it runs. */
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
