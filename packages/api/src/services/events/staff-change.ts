import type { Actor, UnitOfWork } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import { recordChange } from '../audit/record-change.ts'
import { asInput } from './event-fields.ts'

interface Change {
  readonly action: 'event.updated' | 'event.deleted'
  readonly before: CalendarEvent | undefined
  readonly after: CalendarEvent | null
}

/** A line of the audit trail when staff changed what is somebody else's. */
export async function recordStaffChange(uow: UnitOfWork, actor: Actor, { action, before, after }: Change) {
  if (!before || before.ownerId === actor.userId) return
  const change = { before: audited(before), after: after && audited(after) }
  await recordChange(uow, actor, { action, subjectUserId: before.ownerId, about: { eventId: before.id }, ...change })
}

const audited = (event: CalendarEvent) => ({ ...asInput(event), imageAssetId: event.image?.id ?? null })
