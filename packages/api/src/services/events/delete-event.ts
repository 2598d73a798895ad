import { type Actor, targetFor } from '@atelier/domain'
import type { DeleteEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { deleteRecord } from '../internal/change.ts'
import { eventRecord as kind } from './internal.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function deleteEvent(context: Needs<'transact'>, actor: Actor, input: DeleteEventInput): Promise<void> {
  return deleteRecord(context, actor, {
    kind,
    input,
    lock: uow => uow.events.lock(input.id),
    delete: async (uow, { image }) => {
      if (!(await uow.events.delete(targetFor(actor, input)))) return false
      if (image) await uow.assets.touch(image.id)
      return true
    },
    events: ({ id, ownerId }) => [['event.deleted', { eventId: id, userId: ownerId }]],
  })
}
