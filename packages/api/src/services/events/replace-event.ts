import type { Actor } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { ReplaceEventInput } from '../../schemas/events.ts'
import { type ChangeContext, changeEvent } from './change-event.ts'

/** All of the fields; a field that is left out is cleared. @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RULE_VIOLATED */
export const replaceEvent = (context: ChangeContext, actor: Actor, input: ReplaceEventInput): Promise<CalendarEvent> =>
  changeEvent(context, actor, { input: { ...input, imageUrl: input.imageUrl ?? null }, merge: () => input })
