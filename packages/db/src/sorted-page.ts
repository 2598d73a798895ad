import { type Page, type PageRequest } from '@atelier/domain'
import { type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { type Keyset, refuseCursor, valuesAfter } from './keyset.ts'

/** How a list is ordered: by a column and then by id, or by id alone. */
export interface Order<T> {
  /** `products.name`; null: by id alone. */
  readonly column: string | null
  readonly type: 'name' | 'integer' | 'bigint'
  readonly direction: 'asc' | 'desc'
  /** The column's value in a row that was read. */
  readonly valueOf: (row: T) => string | number
}

/** The latest first. */
export const newestFirst: Order<unknown> = { column: null, type: 'bigint', direction: 'desc', valueOf: () => 0 }

export interface Ordered<T> {
  /** `products.id` */
  readonly id: string
  readonly order: Order<T>
}

interface Wanted<T> extends Ordered<T> {
  readonly keyset: Keyset
  /** Names the list and its order: cursors of another are refused. */
  readonly list: string
  readonly page: PageRequest
}

/** A keyset page of any query: right while rows come and go. @throws INVALID_INPUT for a cursor that it did not make */
export async function sortedPage<DB, TB extends keyof DB, T extends { readonly id: number }>(
  query: SelectQueryBuilder<DB, TB, T>,
  wanted: Wanted<T>,
): Promise<Page<T>> {
  const rows = await inOrder(query, wanted)
    .limit(wanted.page.limit + 1)
    .execute()
  return cutToPage(rows, wanted)
}

/** The rows after the cursor, in order. */
function inOrder<DB, TB extends keyof DB, O, T>(
  query: SelectQueryBuilder<DB, TB, O>,
  wanted: Wanted<T>,
): SelectQueryBuilder<DB, TB, O> {
  const after = valuesAfter(wanted.keyset, wanted.list, wanted.page)
  return (after ? query.where(isAfter(after, wanted)) : query).orderBy(orderText(wanted))
}

/** `name asc, id asc`; `column` names the order's column where rows have it under another name. */
export function orderText<T>({ id, order, column }: Ordered<T> & { readonly column?: string }): RawBuilder<unknown> {
  const way = sql.raw(order.direction)
  const byId = sql`${sql.ref(id)} ${way}`
  return order.column === null ? byId : sql`${sortedBy(order.type, column ?? order.column)} ${way}, ${byId}`
}

/** Names sort as people expect on every database, numbers within them by value. */
const sortedBy = (type: Order<unknown>['type'], column: string) =>
  type === 'name' ? sql`${sql.ref(column)} collate name_order` : sql.ref(column)

/** One row more than a page, cut to a page: the extra row means that there is more. */
export function cutToPage<T extends { readonly id: number }>(
  rows: readonly T[],
  { keyset, list, order, page }: Omit<Wanted<T>, 'id'>,
): Page<T> {
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  const isMore = rows.length > page.limit && last !== undefined
  const seal = (row: T) => keyset.seal(list, order.column === null ? [row.id] : [order.valueOf(row), row.id])
  return { items, nextCursor: isMore ? seal(last) : null }
}

/** The rows after one, by the values of its cursor. @throws INVALID_INPUT for values of another order */
export function isAfter<T>(values: readonly (string | number)[], { id, order }: Ordered<T>): RawBuilder<SqlBool> {
  const beyond = sql.raw(order.direction === 'asc' ? '>' : '<')
  const [first, second] = values
  if (order.column === null) return sql<SqlBool>`${sql.ref(id)} ${beyond} ${first}::bigint`
  if (first === undefined || second === undefined) refuseCursor()
  const value = sql`${first}::${sql.raw(order.type === 'name' ? 'text' : order.type)}`
  return sql<SqlBool>`(${sortedBy(order.type, order.column)}, ${sql.ref(id)}) ${beyond} (${value}, ${second}::bigint)`
}
