import { type Actor, throwMiss, targetFor } from '@atelier/domain'
import type { DeleteEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function deleteEvent(context: Needs<'transact'>, actor: Actor, input: DeleteEventInput): Promise<void> {
  const target = targetFor(actor, input)
  return context.transact(async uow => {
    const current = await uow.events.lock(input.id)
    if (!current || !(await uow.events.delete(target))) return throwMiss({ resource: 'event', target, current })
    if (current.image) await uow.assets.touch(current.image.id)
    await uow.outbox.emit('event.deleted', { eventId: input.id, userId: current.ownerId })
    await recordStaffChange(uow, actor, { action: 'event.deleted', before: current, after: null })
  })
}
