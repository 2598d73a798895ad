import type { UnitOfWork } from '@atelier/domain'
import { type CalendarEvent, reminderAt } from '@atelier/domain/events'
import type { Needs } from '../../app-services.ts'

/** Asks for the owner's reminder; one that was asked for of another time has no effect when its time comes. */
export async function scheduleReminder(
  { clock }: Needs<'clock'>,
  uow: UnitOfWork,
  { id, schedule: { startsAt }, canceledAt }: CalendarEvent,
): Promise<void> {
  const at = startsAt === null || canceledAt !== null ? undefined : reminderAt(startsAt, clock.now())
  if (startsAt === null || at === undefined) return
  const options = { dedupeKey: `${id}:${startsAt}`, startAfter: at }
  await uow.jobs.enqueue('mail.event-reminder', { eventId: id, startsAt }, options)
}
