import {
  AppError,
  type Audience,
  type Page,
  type PageRequest,
  type ProductFilter,
  type ProductSort,
  type ProductSummary,
} from '@atelier/domain'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import type { Keyset } from '../../keyset.ts'
import { foundBy } from '../../search/rank.ts'
import { cutToPage, inOrder, newestFirst, type Order, type Wanted } from '../../sorted-page.ts'
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

/** A page of the products that meet the conditions. @throws RULE_VIOLATED for places where nothing has one */
export function listProducts(
  { reads, searches }: ListHandles,
  keyset: Keyset,
  { filter, page }: { readonly filter: ProductFilter; readonly page: PageRequest },
): Promise<Page<ProductSummary>> {
  const { sort, audience, collection } = filter
  const db = isPlain(filter) ? reads : searches
  const order = orderOf(sort, audience)
  const sorted = sql<Place['sorted']>`${order.column === null ? sql`null::integer` : sql.ref(order.column)}`.as(
    'sorted',
  )
  const wanted = { keyset, list: `products.${sort}`, order, page }
  const listing = { ...wanted, id: 'product_listings.product_id' }
  if (sort === 'position') {
    if (!collection || collection.rule) {
      throw new AppError('RULE_VIOLATED', { rule: 'position_in_a_collection_filled_by_hand', fields: ['sort'] })
    }
    const placed = db
      .selectFrom('collection_products')
      .innerJoin('product_listings', 'product_listings.product_id', 'collection_products.product_id')
      .innerJoin('products', 'products.id', 'product_listings.product_id')
      .select(['product_listings.product_id as id', sorted])
      .where('collection_id', '=', collection.id)
      .where(allOf(conditionsOf({ ...filter, collection: undefined })))
    return pageOf(db, placed, { ...listing, list: `collections.${collection.id}.products` })
  }
  if (sort === 'relevance') {
    const { query, ...others } = filter
    if (!query) throw new AppError('RULE_VIOLATED', { rule: 'relevance_to_a_query', fields: ['sort'] })
    const found = foundBy(query, { audience, where: allOf(conditionsOf(others)) })
    return pageOf(db, db.selectFrom(found.as('found')).select(['found.id', sorted]), { ...wanted, id: 'found.id' })
  }
  const met = allOf([...conditionsOf(filter), ...isPriced(sort)])
  if (audience === 'public') {
    const onSale = db.selectFrom('product_listings').select(['product_listings.product_id as id', sorted])
    return pageOf(db, onSale.where(met), listing)
  }
  const all = db
    .selectFrom('products')
    .innerJoin('product_listings', 'product_listings.product_id', 'products.id')
    .select(['products.id', sorted])
    .where('products.deleted_at', 'is', null)
  // By price, the index is one of the listings for staff too.
  return pageOf(db, all.where(met), isByPrice(sort) ? listing : { ...wanted, id: 'products.id' })
}

const isByPrice = (sort: ProductSort) => sort === 'price' || sort === '-price'
const isPriced = (sort: ProductSort): readonly Condition[] =>
  isByPrice(sort) ? [{ sql: sql`product_listings.price_minor is not null` }] : []

/** A page and the row that says that there is more, as a constant: of a parameter, plans expect a tenth of the table. */
const most = sql.lit(101)

/** Places first, in order, from the indexes alone; what is shown is read for those that are on the page. */
async function pageOf<Tables, TB extends keyof Tables>(
  db: ReadHandle,
  places: SelectQueryBuilder<Tables, TB, Place>,
  wanted: Wanted<Place>,
): Promise<Page<ProductSummary>> {
  const way = sql.raw(wanted.order.direction)
  const rows = await db
    .selectFrom(inOrder(places, wanted).limit(most).as('page'))
    .innerJoin('products', 'products.id', 'page.id')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .select(productSummaryColumns)
    .select('page.sorted')
    .$if(wanted.order.column !== null, shown => shown.orderBy(sql`page.sorted ${way}`))
    .orderBy(sql`page.id ${way}`)
    .limit(wanted.page.limit + 1)
    .execute()
  const { items, nextCursor } = cutToPage(rows, wanted)
  return { items: items.map(({ sorted: _sorted, ...product }) => product), nextCursor }
}
