import type { Actor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { UpdateEventInput } from '../../schemas/events.ts'
import { omitUndefined } from '../internal/omit-undefined.ts'
import { type ChangeContext, changeEvent } from './change-event.ts'
import { asInput } from './internal.ts'

/** Any of the fields; rules apply to the merged event. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export function updateEvent(context: ChangeContext, actor: Actor, input: UpdateEventInput): Promise<CalendarEvent> {
  const { id: _id, ifVersion: _version, ...patch } = input
  return changeEvent(context, actor, { input, merge: event => ({ ...asInput(event), ...omitUndefined(patch) }) })
}
