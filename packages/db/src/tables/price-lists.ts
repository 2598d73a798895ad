import type { PriceList } from '@atelier/domain/prices'
import { sql } from 'kysely'

/** The price lists of the same snapshot: nothing is priced by lists of one moment and amounts of another. */
export const priceListsColumn = sql<string>`(select lists from current_price_lists)`

let lastRead: { readonly text: string; readonly lists: readonly PriceList[] } = { text: '[]', lists: [] }
/** Out of the column. They change a few times a day and come with every answer: the text is read when it is another. */
export function priceListsOf(text: string): readonly PriceList[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column wrote it
  if (lastRead.text !== text) lastRead = { text, lists: JSON.parse(text) as readonly PriceList[] }
  return lastRead.lists
}
