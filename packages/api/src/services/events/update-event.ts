import { type Actor, type CalendarEvent, explainMiss, targetFor } from '@atelier/domain'
import type { CreateEventInput, ReplaceEventInput, UpdateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../tools.ts'
import { asInput, eventFieldsOf } from './event-fields.ts'
import { scheduleReminder } from './schedule-reminder.ts'
import { recordStaffChange } from './staff-change.ts'

type ChangeTools = Needs<'transact' | 'markdown' | 'timeZones' | 'clock'>

/** Any of the fields, judged on the merged event. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export const updateEvent = (tools: ChangeTools, actor: Actor, input: UpdateEventInput): Promise<CalendarEvent> =>
  changeEvent(tools, actor, { input, merge: event => ({ ...asInput(event), ...present(input) }) })

/** All of the fields; what is left out is cleared. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export const replaceEvent = (tools: ChangeTools, actor: Actor, input: ReplaceEventInput): Promise<CalendarEvent> =>
  changeEvent(tools, actor, { input, merge: () => input })

interface Change {
  readonly input: { readonly id: number; readonly ifVersion?: number | undefined }
  readonly merge: (event: CalendarEvent) => CreateEventInput
}

function changeEvent(tools: ChangeTools, actor: Actor, { input, merge }: Change): Promise<CalendarEvent> {
  const target = targetFor(actor, input)
  return tools.transact(async uow => {
    const before = await uow.events.lock(input.id)
    const isOwn = before && (target.ownerId === undefined || target.ownerId === before.ownerId)
    const event = isOwn ? await uow.events.update(target, eventFieldsOf(tools, merge(before), before)) : undefined
    if (!event) return explainMiss({ resource: 'event', target, current: before })
    await uow.outbox.emit('event.updated', { eventId: event.id, userId: event.ownerId })
    await recordStaffChange(uow, actor, { action: 'event.updated', before, after: event })
    await scheduleReminder(tools, uow, event)
    return event
  })
}

/** Only what was sent. */
const present = ({ id: _id, ifVersion: _version, ...patch }: UpdateEventInput): Partial<CreateEventInput> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
