import { type Actor, explainMiss, targetFor } from '@atelier/domain'
import type { RemoveEventInput } from '../../schemas/events.ts'
import type { Needs } from '../../tools.ts'
import { recordStaffChange } from './staff-change.ts'

/** The owner or staff. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT */
export function removeEvent(tools: Needs<'transact'>, actor: Actor, input: RemoveEventInput): Promise<void> {
  const target = targetFor(actor, input)
  return tools.transact(async uow => {
    const current = await uow.events.lock(input.id)
    if (!current || !(await uow.events.delete(target))) return explainMiss({ resource: 'event', target, current })
    if (current.image) await uow.assets.touch(current.image.id)
    await uow.outbox.emit('event.deleted', { eventId: input.id, userId: current.ownerId })
    await recordStaffChange(uow, actor, { action: 'event.deleted', before: current, after: null })
  })
}
