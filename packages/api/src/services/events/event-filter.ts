import type { EventFilter } from '@atelier/domain/events'
import type { ListEventsInput } from '../../schemas/events.ts'

type Wanted = Pick<ListEventsInput, 'from' | 'to' | 'month' | 'q'>

/** The filter that a list or a feed asks for. */
export function eventFilterOf({ from, to, month, q }: Wanted): EventFilter {
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
