import { documentedLists, type PriceList } from '@atelier/domain/prices'
import { sql } from 'kysely'

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'utc', ${sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"')})`
const documented = sql.join([...documentedLists.keys()].map(code => sql.lit(code)))
/**
 * The price lists of the same snapshot, made once a statement whatever its rows: nothing is priced by lists of one
 * moment and amounts of another. A day's grace for clocks that differ.
 */
export const priceListsColumn = sql<string>`(
  select json_agg(json_build_object('id', id, 'code', code, 'currency', currency, 'customerType', customer_type,
    'priority', priority, 'startsAt', ${moment('starts_at')}, 'endsAt', ${moment('ends_at')}, 'derivedFrom', derived_from)
    order by id)::text
  from price_lists where ends_at is null or ends_at > now() - interval '1 day' or code in (${documented}))`

let lastRead: { readonly text: string; readonly lists: readonly PriceList[] } = { text: '[]', lists: [] }
/** Out of the column. They change a few times a day and come with every answer: the text is read when it is another. */
export function priceListsOf(text: string): readonly PriceList[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column wrote it
  if (lastRead.text !== text) lastRead = { text, lists: JSON.parse(text) as readonly PriceList[] }
  return lastRead.lists
}
