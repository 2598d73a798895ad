import type { CalendarInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'
import { eventFilterOf } from './event-filter.ts'
import { getEvent } from './get-event.ts'

/** Events in one feed at most. */
const feedSize = 1_000

/** One event, or all that match the filter, as iCalendar text. @throws NOT_FOUND */
export async function writeCalendar(
  context: Needs<'readers' | 'calendarWriter'>,
  input: CalendarInput,
): Promise<string> {
  if (input.id !== undefined) return context.calendarWriter.write([await getEvent(context, input.id)])
  const { items } = await context.readers.events.list(eventFilterOf(input), { limit: feedSize, cursor: null })
  return context.calendarWriter.write(items)
}
