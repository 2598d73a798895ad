import type { Page } from '@atelier/domain'
import type { CalendarEvent } from '@atelier/domain/events'
import type { ListEventsInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { eventFilterOf } from './event-filter.ts'

/** By date, then id. */
export const listEvents = (context: Needs<'readers'>, input: ListEventsInput): Promise<Page<CalendarEvent>> =>
  context.readers.events.list(eventFilterOf(input), { limit: input.limit, cursor: input.cursor })
