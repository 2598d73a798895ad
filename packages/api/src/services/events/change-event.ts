import { type Actor, targetFor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput, UpdateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { changeRecord, requireChangeable } from '../internal/change.ts'
import { choosePicture, pictureUrlOf } from './event-image.ts'
import { eventFieldsOf, eventRecord as kind } from './internal.ts'
import { reminderOf, scheduleReminder } from './schedule-reminder.ts'

export type ChangeContext = StoreContext & Needs<'transact' | 'markdown' | 'timeZones' | 'clock'>

interface EventChange {
  readonly input: UpdateEventInput
  readonly merge: (event: CalendarEvent) => CreateEventInput
}

/** What updating and replacing share. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export async function changeEvent(
  context: ChangeContext,
  actor: Actor,
  { input, merge }: EventChange,
): Promise<CalendarEvent> {
  const { id } = input
  const fieldsOf = (event: CalendarEvent) => eventFieldsOf(context, merge(event), event)
  // A change that cannot be made stores no file.
  if (input.imageBlob) fieldsOf(requireChangeable(actor, { kind, input }, await context.readers.events.find(id)))
  const picture = await choosePicture(context, actor, input)
  return changeRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.events.lock(id),
    update: async (uow, before) => {
      const imageAssetId = await attachImage(uow, actor, { ...picture, before: before.image })
      const fields = { ...fieldsOf(before), imageUrl: pictureUrlOf(picture, before), imageAssetId }
      const event = await uow.events.update(targetFor(actor, input), fields)
      if (event) await scheduleReminder(uow, id, reminderOf(context, event))
      return event
    },
    events: ({ ownerId }) => [['event.updated', { eventId: id, userId: ownerId }]],
  })
}
