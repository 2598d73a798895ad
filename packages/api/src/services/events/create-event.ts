import type { Actor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { eventFieldsOf } from './internal.ts'
import { choosePicture, pictureUrlOf } from './event-image.ts'
import { reminderOf, scheduleReminder } from './schedule-reminder.ts'

/** Every signed-in user may; the date may be in the past. @throws RULE_VIOLATED, INVALID_INPUT, REFERENCE_MISSING, what `chooseImage` throws */
export async function createEvent(
  context: StoreContext & Needs<'transact' | 'markdown' | 'timeZones' | 'clock'>,
  actor: Actor,
  input: CreateEventInput,
): Promise<CalendarEvent> {
  const fields = eventFieldsOf(context, input)
  const picture = await choosePicture(context, actor, input)
  const reminder = reminderOf(context, fields)
  const { chosen } = picture
  return context.transact(
    async uow => {
      const event = await uow.events.insert(
        actor.userId,
        { ...fields, imageUrl: pictureUrlOf(picture), imageAssetId: await attachImage(uow, actor, { chosen }) },
        uow.outbox.prepare('event.created', { userId: actor.userId }),
      )
      await scheduleReminder(uow, event.id, reminder)
      return event
    },
    { isOneStatement: !reminder && typeof chosen.id !== 'number' },
  )
}
