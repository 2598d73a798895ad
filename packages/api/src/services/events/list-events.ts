import { AppError, type Page } from '@atelier/domain'
import type { CalendarEvent, EventFilter } from '@atelier/domain/events'
import type { CalendarInput, ListEventsInput } from '../../schemas/events.ts'
import type { Needs } from '../../app-services.ts'

/** By date, then id. */
export const listEvents = (context: Needs<'readers'>, input: ListEventsInput): Promise<Page<CalendarEvent>> =>
  context.readers.events.list(filterOf(input), { limit: input.limit, cursor: input.cursor })

/** @throws NOT_FOUND */
export async function getEvent(context: Needs<'readers'>, id: number): Promise<CalendarEvent> {
  const event = await context.readers.events.find(id)
  if (!event) throw new AppError('NOT_FOUND', { resource: 'event' })
  return event
}

/** So many events go into one feed; a reader of calendars asks again. */
const feedSize = 1_000

/** One event or all that meet the filter, as iCalendar text. @throws NOT_FOUND */
export async function writeCalendar(
  context: Needs<'readers' | 'calendarWriter'>,
  input: CalendarInput,
): Promise<string> {
  if (input.id !== undefined) return context.calendarWriter.write([await getEvent(context, input.id)])
  const { items } = await context.readers.events.list(filterOf(input), { limit: feedSize, cursor: null })
  return context.calendarWriter.write(items)
}

type Wanted = Pick<ListEventsInput, 'from' | 'to' | 'month' | 'q'>

function filterOf({ from, to, month, q }: Wanted): EventFilter {
  const first = later(from, month && `${month}-01`)
  const last = earlier(to, month && `${month}-${daysIn(month)}`)
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
    ...(q === undefined || q.trim() === '' ? {} : { q }),
  }
}

const later = (a: string | undefined, b: string | undefined) => (a && b ? (a > b ? a : b) : a || b)
const earlier = (a: string | undefined, b: string | undefined) => (a && b ? (a < b ? a : b) : a || b)
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
