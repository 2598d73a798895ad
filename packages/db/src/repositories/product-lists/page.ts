import {
  AppError,
  type Audience,
  type Page,
  type PageRequest,
  type ProductFilter,
  type ProductSort,
  type ProductSummary,
} from '@atelier/domain'
import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import type { Keyset } from '../../keyset.ts'
import { foundBy } from '../../search/rank.ts'
import { afterCursor, cutToPage, newestFirst, type Order, orderText, type Wanted } from '../../sorted-page.ts'
import { productSummaryColumns } from '../../tables/products.ts'
import { allOf, type Condition, conditionsOf, isPlain, tableOf } from './conditions.ts'

/** Where lists of products are read from: `searches` plans each statement for its values. */
export interface ListHandles {
  readonly reads: ReadHandle
  readonly searches: ReadHandle
}

/** What a page is found by: ids, and the values that order them. */
interface Place {
  readonly id: number
  readonly sorted: string | number | null
}

const by = (column: string, type: Order<Place>['type'], direction: Order<Place>['direction']): Order<Place> => ({
  column,
  type,
  direction,
  valueOf: ({ sorted }) => sorted ?? 0,
})

function orderOf(sort: ProductSort, audience: Audience): Order<Place> {
  switch (sort) {
    case 'newest':
      return newestFirst
    case 'name':
      return by(`${tableOf(audience)}.name`, 'text', 'asc')
    case 'price':
      return by('product_listings.price_minor', 'bigint', 'asc')
    case '-price':
      return by('product_listings.price_minor', 'bigint', 'desc')
    case 'position':
      return by('collection_products.position', 'integer', 'asc')
    case 'relevance':
      return by('found.score', 'integer', 'desc')
  }
}

/** What a list is chosen from, and by what. */
interface Choice {
  readonly tables: RawBuilder<unknown>
  readonly conditions: readonly Condition[]
  readonly wanted: Wanted<Place>
}

/** A page of the products that meet the conditions. @throws RULE_VIOLATED for places where nothing has one */
export async function listProducts(
  { reads, searches }: ListHandles,
  keyset: Keyset,
  { filter, page }: { readonly filter: ProductFilter; readonly page: PageRequest },
): Promise<Page<ProductSummary>> {
  const choice = choiceOf(keyset, filter, page)
  if (isPlain(filter)) return pageOf(reads, whole(choice), choice)
  if (filter.sort === 'position' || filter.sort === 'relevance') return pageOf(searches, whole(choice), choice)
  if (filter.collection?.rule === null || filter.query) return pageOf(searches, gathered(choice), choice)
  // What is common is found on the way; a second look is only for what is rare, or stands far behind in this order.
  const found = await pageOf(searches, walked(choice), choice)
  return found.nextCursor === null ? pageOf(searches, gathered(choice), choice) : found
}

function choiceOf(keyset: Keyset, filter: ProductFilter, page: PageRequest): Choice {
  const { sort, audience, collection } = filter
  const tables = audience === 'public' ? sql`product_listings` : staffTables
  const order = orderOf(sort, audience)
  const wanted = { keyset, list: `products.${sort}`, id: 'product_listings.product_id', order, page }
  const conditions = conditionsOf(filter)
  if (sort === 'price' || sort === '-price') {
    const isPriced: Condition = { sql: sql`product_listings.price_minor is not null`, isIndexed: true }
    return { tables, conditions: [...conditions, isPriced], wanted }
  }
  if (sort === 'relevance') {
    const { query, ...others } = filter
    if (!query) throw new AppError('RULE_VIOLATED', { rule: 'relevance_to_a_query', fields: ['sort'] })
    const found = foundBy(query, { audience, where: allOf(conditionsOf(others)) })
    return { tables: sql`${found} as found`, conditions: [], wanted: { ...wanted, id: 'found.id' } }
  }
  if (sort !== 'position') {
    return { tables, conditions, wanted: { ...wanted, id: audience === 'public' ? wanted.id : 'products.id' } }
  }
  if (!collection || collection.rule) {
    throw new AppError('RULE_VIOLATED', { rule: 'position_in_a_collection_filled_by_hand', fields: ['sort'] })
  }
  return {
    tables: sql`${staffTables} join collection_products on collection_products.product_id = products.id
      and collection_products.collection_id = ${collection.id}`,
    conditions,
    wanted: { ...wanted, list: `collections.${collection.id}.products` },
  }
}

const staffTables = sql`products join product_listings on product_listings.product_id = products.id`
const placeOf = ({ id, order }: Wanted<Place>) =>
  sql`${sql.ref(id)} as id, ${order.column === null ? sql`null::integer` : sql.ref(order.column)} as sorted`

/** A page and the row that says that there is more, as a constant: of a parameter, plans expect a tenth of the table. */
const most = sql.lit(101)
/** Rows looked at in the order of the list before what has the rare things is gathered from their index. */
const walkedAtMost = sql.lit(1_000)

/** Conditions and order have one index. */
const whole = ({ tables, conditions, wanted }: Choice) => sql<Place>`(
  select ${placeOf(wanted)} from ${tables} where ${allOf([...conditions, ...afterCursor(wanted)])}
  order by ${orderText(wanted)} limit ${most})`

/** The first rows in order, and of these the ones that meet the rest. */
const walked = ({ tables, conditions, wanted }: Choice) => sql<Place>`(
  select id, sorted from (
    select ${placeOf(wanted)}, product_listings.* from ${tables}
    where ${allOf([...conditions.filter(each => each.isIndexed), ...afterCursor(wanted)])}
    order by ${orderText(wanted)} limit ${walkedAtMost}) as product_listings
  where ${allOf(conditions.filter(each => !each.isIndexed))}
  order by ${orderText({ ...wanted, ...ofPage })} limit ${most})`

/** All that meet the conditions, from whatever index is best, and of these the first. */
const gathered = ({ tables, conditions, wanted }: Choice) => sql<Place>`(
  select id, sorted from (
    select ${placeOf(wanted)} from ${tables} where ${allOf([...conditions, ...afterCursor(wanted)])} offset 0) as met
  order by ${orderText({ ...wanted, ...ofPage })} limit ${most})`

const ofPage = { id: 'id', column: 'sorted' } as const

/** Places first; what is shown is read for those that are on the page. */
async function pageOf(db: ReadHandle, places: RawBuilder<Place>, { wanted }: Choice): Promise<Page<ProductSummary>> {
  const rows = await db
    .selectFrom(places.as('page'))
    .innerJoin('products', 'products.id', 'page.id')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .select(productSummaryColumns)
    .select('page.sorted')
    .orderBy(orderText({ ...wanted, id: 'page.id', column: 'page.sorted' }))
    .limit(wanted.page.limit + 1)
    .execute()
  const { items, nextCursor } = cutToPage(rows, wanted)
  return { items: items.map(({ sorted: _sorted, ...product }) => product), nextCursor }
}
