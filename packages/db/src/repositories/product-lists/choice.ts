import { AppError } from '@atelier/domain'
import type { ProductFilter, ProductSort } from '@atelier/domain/products'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../connection/handle.ts'
import type { DB } from '../../generated/schema.ts'
import { probedAtMost } from '../../search/candidates.ts'
import { foundBy } from '../../search/rank.ts'
import { newestFirst, type Order, type Ordered, orderText } from '../../sorted-page.ts'
import { comparedBrand } from '../../tables/product-listings.ts'
import { priceListsColumn } from '../../tables/price-lists.ts'
import { listedProductColumns, readyTags } from '../../tables/products.ts'
import { allOf, type Condition, conditionsOf, tableOf, withinOf } from './conditions.ts'
import { listingCurrency, priceIn } from './price-in.ts'

/** What a page is found by: ids, and the values that order them. */
export interface Place {
  readonly id: number
  readonly sorted: string | number | null
}

const by = (column: string, type: Order<Place>['type'], direction: Order<Place>['direction']): Order<Place> => ({
  column,
  type,
  direction,
  valueOf: ({ sorted }) => sorted ?? 0,
})

const byPrice = (sort: ProductSort): sort is 'price' | '-price' => sort === 'price' || sort === '-price'
/** Only prices in the listings' own currency are stored and have indexes. */
export const isStored = ({ sort, currency = listingCurrency }: Pick<ProductFilter, 'sort' | 'currency'>): boolean =>
  !byPrice(sort) || currency === listingCurrency

function orderOf({ sort, audience, currency = listingCurrency }: ProductFilter): Order<Place> {
  const price = currency === listingCurrency ? 'product_listings.price_minor' : 'priced.amount'
  switch (sort) {
    case 'newest':
      return newestFirst
    case 'name':
      return by(`${tableOf(audience)}.name`, 'name', 'asc')
    case 'price':
      return by(price, 'bigint', 'asc')
    case '-price':
      return by(price, 'bigint', 'desc')
    case 'position':
      return by('collection_products.position', 'integer', 'asc')
    case 'relevance':
      return by('found.score', 'integer', 'desc')
  }
}

/** What a list is chosen from, by what, and in which order. */
interface Choice extends Ordered<Place> {
  readonly tables: RawBuilder<unknown>
  readonly conditions: readonly Condition[]
  /** Names the cursors. */
  readonly list: string
  /** The column of the place that comes first in the order. */
  readonly within: string | undefined
}

/** And from where on. */
export interface Chosen extends Choice {
  readonly after: readonly Condition[]
}

/** @throws RULE_VIOLATED for places where nothing has one, and for relevance to nothing */
export function choiceOf(
  filter: ProductFilter,
  way: { readonly common?: boolean; readonly isWithin?: boolean } = {},
): Choice {
  const { sort, audience, collection, currency } = filter
  const tables = audience === 'public' ? sql`product_listings` : staffTables
  const order = orderOf(filter)
  const conditions = conditionsOf(filter, way)
  const within = way.isWithin ? withinOf(filter) : undefined
  const choice = { tables, conditions, within, list: `products.${sort}`, id: 'product_listings.product_id', order }
  if (byPrice(sort)) {
    const isPriced: Condition = { sql: sql`${sql.ref(order.column ?? '')} is not null`, isIndexed: true }
    if (isStored(filter)) {
      // A range of prices is where the index begins and ends.
      const ranged = conditions.map(each => (each.facet === 'price' ? { ...each, isIndexed: true as const } : each))
      return { ...choice, conditions: [...ranged, isPriced] }
    }
    const prices = sql`${tables} cross join lateral (select ${priceIn(currency)} as amount) as priced`
    return { ...choice, conditions: [...conditions, isPriced], tables: prices, list: `products.${sort}.${currency}` }
  }
  if (sort === 'relevance') {
    const { query, ...others } = filter
    if (!query) throw new AppError('RULE_VIOLATED', { rule: 'relevance_to_a_query', fields: ['sort'] })
    const found = foundBy(query, { audience, where: allOf(conditionsOf(others)), common: way.common === true })
    return { ...choice, tables: sql`${found} as found`, conditions: [], id: 'found.id' }
  }
  if (sort !== 'position') return { ...choice, id: audience === 'public' ? choice.id : 'products.id' }
  if (!collection || collection.rule) {
    throw new AppError('RULE_VIOLATED', { rule: 'position_in_a_collection_filled_by_hand', fields: ['sort'] })
  }
  return {
    ...choice,
    tables: sql`${staffTables} join collection_products on collection_products.product_id = products.id
      and collection_products.collection_id = ${collection.id}`,
    list: `collections.${collection.id}.products`,
  }
}

const staffTables = sql`products join product_listings on product_listings.product_id = products.id`
const placeOf = ({ id, order }: Ordered<Place>) =>
  sql`${sql.ref(id)} as id, ${order.column === null ? sql`null::integer` : sql.ref(order.column)} as sorted`

/** A page and the row that says that there is more, as a constant: of a parameter, plans expect a tenth of the table. */
const most = sql.lit(101)
/** Rows to scan in list order before falling back to the index. */
const walkedAtMost = sql.lit(1_000)

/** Conditions and order have one index. */
export const whole = (chosen: Chosen) => wholeWith(chosen, sql``)
/** The same of a plain list, with what its rows show. */
export const wholeListed = (chosen: Chosen) => {
  const { within } = chosen
  const place = within === undefined ? sql`` : sql`, ${sql.ref(`product_listings.${within}`)} as within`
  return wholeWith(chosen, sql`, product_listings.tags, product_listings.offered${place}`)
}

const wholeWith = (chosen: Chosen, more: RawBuilder<unknown>) => sql<Place>`(
  select ${placeOf(chosen)}${more} from ${chosen.tables} where ${allOf([...chosen.conditions, ...chosen.after])}
  order by ${withinText(chosen)}${orderText(chosen)} limit ${most})`

const withinText = ({ within, order }: Choice, column = `product_listings.${within}`) =>
  within === undefined ? sql`` : sql`${sql.ref(column)} ${sql.raw(order.direction)}, `

/** By indexes that hold prices too: no row is read before one meets the range. */
const namesWalked = sql.lit(50_000)
/** Whether those indexes decide all that a list asks for. */
export const isOfNames = ({ order, conditions }: Chosen): boolean =>
  order.type === 'name' &&
  conditions.every(({ facet, isIndexed }) => isIndexed || facet === 'price' || facet === 'brand')

/** The first rows in order, and of these the ones that meet the rest. */
export const walked = (chosen: Chosen) => walkedOver(chosen, walkedAtMost)
/** As far as a page of common words is met in most orders. */
export const walkedFar = (chosen: Chosen) => walkedOver(chosen, sql.lit(2_500))

/** The first names in order. */
export const walkedNames = (chosen: Chosen) => walkedOver(chosen, namesWalked)

/** Of one brand: those that have no other, in their order, and of the products of several brands all that meet the conditions. */
export const walkedBrand = (chosen: Chosen, brand: string) => {
  // A place has no index within a brand.
  const others = chosen.conditions
    .filter(({ facet }) => facet !== 'brand')
    .map(({ isIndexed, ...each }) => (isIndexed && each.facet !== 'category' ? { ...each, isIndexed } : each))
  const only: Condition = { isIndexed: true, sql: sql`product_listings.brand = ${comparedBrand(brand)}` }
  const several: Condition = { sql: sql`product_listings.brand is null` }
  return sql<Place>`(
    select id, sorted from (
      ${walkedOver({ ...chosen, conditions: [...others, only] }, isOfNames(chosen) ? namesWalked : sql.lit(5_000))}
      union all ${gathered({ ...chosen, conditions: [...chosen.conditions, several] })}) as met
    order by ${orderText({ ...chosen, ...ofPage })} limit ${most})`
}

const walkedOver = (chosen: Chosen, rows: RawBuilder<unknown>) => sql<Place>`(
  select id, sorted from (
    select ${placeOf(chosen)}, product_listings.* from ${chosen.tables}
    where ${allOf([...chosen.conditions.filter(each => each.isIndexed), ...chosen.after])}
    order by ${orderText(chosen)} limit ${rows}) as product_listings
  where ${allOf(chosen.conditions.filter(each => !each.isIndexed))}
  order by ${orderText({ ...chosen, ...ofPage })} limit ${most})`

/** All that meet the conditions, from whatever index is best, and of these the first. */
export const gathered = (chosen: Chosen) => sql<Place>`(
  select id, sorted from (
    select ${placeOf(chosen)} from ${chosen.tables}
    where ${allOf([...chosen.conditions, ...chosen.after])} offset 0) as met
  order by ${orderText({ ...chosen, ...ofPage })} limit ${most})`

/** Some that meet the other conditions, and of these the ones with the common words, the first in order. */
export const probed = (chosen: Chosen) => sql<Place>`(
  select id, sorted from (
    select ${placeOf(chosen)}, product_listings.* from ${chosen.tables}
    where ${allOf([...chosen.conditions.filter(each => !each.isProbe), ...chosen.after])}
    limit ${sql.lit(probedAtMost)}) as product_listings
  where ${allOf(chosen.conditions.filter(each => each.isProbe))}
  order by ${orderText({ ...chosen, ...ofPage })} limit ${most})`

const ofPage = { id: 'id', column: 'sorted' } as const

/** What stands ready in the listing. */
const readyOf = (listing: 'page' | 'listing') => [
  readyTags(sql.ref(`${listing}.tags`)),
  sql<readonly number[]>`coalesce(${sql.ref(`${listing}.offered`)}, array(
    select part.value from offers
    join prices on prices.offer_id = offers.id and prices.min_quantity = 1
    cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
    where offers.product_id = products.id and offers.deleted_at is null and offers.status = 'active'
    order by prices.offer_id, prices.price_list_id, part.place))`.as('offered'),
]

interface Shown {
  readonly ordered: Choice
  readonly limit: number
}

/** Places first; what is shown is read for those that are on the page. The price lists come with the first row. */
export const shownOf = (db: ReadHandle, places: RawBuilder<Place>, shown: Shown) =>
  shownFrom(
    db.selectFrom(places.as('page')).innerJoin('product_listings as listing', 'listing.product_id', 'page.id'),
    'listing',
    shown,
  )

/** The same of places with the listing's columns. */
export const listedOf = (db: ReadHandle, places: RawBuilder<Place>, shown: Shown) =>
  shownFrom(db.selectFrom(places.as('page')), 'page', shown)

function shownFrom(
  pages: SelectQueryBuilder<DB & { page: Place }, 'page', object>,
  listing: 'page' | 'listing',
  { ordered, limit }: Shown,
) {
  const first = listing === 'page' ? withinText(ordered, 'page.within') : sql``
  const order = sql`${first}${orderText({ ...ordered, id: 'page.id', column: 'page.sorted' })}`
  return pages
    .innerJoin('products', 'products.id', 'page.id')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .select(listedProductColumns)
    .select(readyOf(listing))
    .select([
      'page.sorted',
      sql<string | null>`case when row_number() over (order by ${order}) = 1 then ${priceListsColumn} end`.as(
        'priceLists',
      ),
    ])
    .orderBy(order)
    .limit(limit)
}
