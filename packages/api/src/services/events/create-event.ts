import type { Actor, CalendarEvent } from '@atelier/domain'
import type { CreateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../tools.ts'
import { eventFieldsOf } from './event-fields.ts'
import { scheduleReminder } from './schedule-reminder.ts'

/** Anybody signed in may; a date in the past is fine. @throws RULE_VIOLATED, INVALID_INPUT */
export function createEvent(
  tools: Needs<'transact' | 'markdown' | 'timeZones' | 'clock'>,
  actor: Actor,
  input: CreateEventInput,
): Promise<CalendarEvent> {
  const fields = eventFieldsOf(tools, input)
  return tools.transact(async uow => {
    const event = await uow.events.insert(actor.userId, fields)
    await uow.outbox.emit('event.created', { eventId: event.id, userId: actor.userId })
    await scheduleReminder(tools, uow, event)
    return event
  })
}
