import { type Actor, throwMiss, requireHit, targetFor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { CreateEventInput, ReplaceEventInput, UpdateEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { attachImage } from '../assets/attach-image.ts'
import type { StoreContext } from '../assets/store-images.ts'
import { asInput, eventFieldsOf } from './event-fields.ts'
import { chooseEventImage, pictureOf, requireChangeable } from './event-image.ts'
import { scheduleReminder } from './schedule-reminder.ts'
import { recordStaffChange } from './staff-change.ts'

type ChangeTools = StoreContext & Needs<'transact' | 'markdown' | 'timeZones' | 'clock'>

/** Any of the fields, judged on the merged event. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export const updateEvent = (context: ChangeTools, actor: Actor, input: UpdateEventInput): Promise<CalendarEvent> =>
  changeEvent(context, actor, { input, merge: event => ({ ...asInput(event), ...present(input) }) })

/** All of the fields; what is left out is cleared. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export const replaceEvent = (context: ChangeTools, actor: Actor, input: ReplaceEventInput): Promise<CalendarEvent> =>
  changeEvent(context, actor, { input: { ...input, imageUrl: input.imageUrl ?? null }, merge: () => input })

interface Change {
  readonly input: UpdateEventInput
  readonly merge: (event: CalendarEvent) => CreateEventInput
}

async function changeEvent(context: ChangeTools, actor: Actor, { input, merge }: Change): Promise<CalendarEvent> {
  const target = targetFor(actor, input)
  const fieldsOf = (event: CalendarEvent) => eventFieldsOf(context, merge(event), event)
  if (input.imageBlob) await requireChangeable(context, actor, { input, judge: fieldsOf })
  const assetId = await chooseEventImage(context, actor, input)
  return context.transact(async uow => {
    const before = await uow.events.lock(input.id)
    const changed = { resource: 'event', target, current: before }
    requireHit(changed)
    if (!before) return throwMiss(changed)
    const { imageUrl, wanted } = pictureOf(context, { imageUrl: input.imageUrl, assetId }, before)
    const imageAssetId = await attachImage(uow, actor, { wanted, before: before.image?.id, key: 'imageAssetId' })
    const event = await uow.events.update(target, { ...fieldsOf(before), imageUrl, imageAssetId })
    if (!event) return throwMiss(changed)
    await uow.outbox.emit('event.updated', { eventId: event.id, userId: event.ownerId })
    await recordStaffChange(uow, actor, { action: 'event.updated', before, after: event })
    await scheduleReminder(context, uow, event)
    return event
  })
}

/** Only what was sent. */
const present = ({ id: _id, ifVersion: _version, ...patch }: UpdateEventInput): Partial<CreateEventInput> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
