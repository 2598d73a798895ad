import { parseQuery } from '@atelier/domain/search'
import { type RawBuilder, sql } from 'kysely'
import { numberBegins } from '../../search/records-by-text.ts'
import { tsQueryOf } from '../../search/ts-query.ts'

const numbers = ['sku', 'manufacturer_number', 'barcode']

/**
 * Ids of offers by words of the title, the brand or a number, each perhaps unfinished, or by the beginning of a number in
 * any spelling. A part for each index: as one condition the planner would rather read offers one by one.
 */
export function offerIdsOf(q: string): RawBuilder<unknown> {
  const query = parseQuery(q)
  const words = query.terms.length === 0 ? sql`false` : sql`search @@ ${tsQueryOf(query)}`
  const begun = numbers.map(
    column =>
      sql`union all select id from offers where deleted_at is null and ${sql.ref(column)} is not null and ${numberBegins(column, q)}`,
  )
  return sql`select id from offers where ${words} ${sql.join(begun, sql` `)}`
}
