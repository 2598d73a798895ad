import { type JobPayloads, millisecondsOf } from '@atelier/domain'
import { calendarLink, eventReminderMail } from '@atelier/domain/mail'
import type { Needs } from '../../app-services.ts'
import type { JobRun } from '../internal/job-run.ts'
import { sendMail } from './send-mail.ts'

/**
 * Reminds the owner, because events have no attendees. Only a verified address gets the mail, so that no account can have
 * mails sent to a stranger. The event is read again, because it may have moved since.
 */
export async function sendEventReminder(
  context: Needs<'readers' | 'transact' | 'mailer' | 'clock' | 'secrets' | 'settings'>,
  { eventId, startsAt }: JobPayloads['mail.event-reminder'],
  run: JobRun,
): Promise<void> {
  const event = await context.readers.events.find(eventId)
  const { startsWall, timezone, startsAt: begins } = event?.schedule ?? {}
  if (!event || event.canceledAt !== null || begins !== startsAt || !startsWall || !timezone) return
  if (millisecondsOf(startsAt) <= context.clock.now()) return
  const owner = event.ownerId === null ? undefined : await context.readers.users.find(event.ownerId)
  if (!owner?.verified || owner.bannedAt !== null) return
  const { publicUrl, siteName } = context.settings
  const { title, venue, address } = event
  const message = eventReminderMail(
    { to: owner.email, username: owner.username, siteName },
    { title, venue, address, startsWall, timezone },
    calendarLink(publicUrl, eventId),
  )
  await sendMail(context, { message, template: 'event_reminder', run })
}
