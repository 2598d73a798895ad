import { type RawBuilder, sql } from 'kysely'

/** Numbers that begin with the key, whose signs match themselves; an empty key begins nothing. */
export const numberBegins = (column: string, q: string): RawBuilder<boolean> =>
  sql<boolean>`(number_key(${sql.ref(column)}) collate "C" ^@ number_key(${q}) and number_key(${q}) <> '')`

/** Names that have all words of the text, each perhaps unfinished; a text without words is in none. */
export const nameHas = (name: RawBuilder<unknown>, q: string): RawBuilder<boolean> =>
  sql<boolean>`to_tsvector('simple', ${name}) @@ to_tsquery('simple', ${wordsOf(q)})`

const wordsOf = (q: string) => (q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(word => `${word}:*`).join(' & ')

/**
 * Ids of orders by the beginning of a number or an e-mail, or by the buyer's name. A part for each index: as one condition
 * the planner would rather read orders one by one.
 */
export const orderIdsOf = (
  q: string,
): RawBuilder<unknown> => sql`select id from orders where ${numberBegins('number', q)}
  union all select id from orders where email_key ^@ lower(${q})
  union all select id from orders where ${nameHas(sql`coalesce(shipping_address, billing_address) ->> 'fullName'`, q)}`
