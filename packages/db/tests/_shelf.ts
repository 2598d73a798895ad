import { type Price, type PriceList, resolvePrice } from '@atelier/domain/prices'
import type { ProductConditions, ProductFacet, ProductFilter } from '@atelier/domain/products'
import type { QueryResultRow } from 'pg'
import type { AppServices } from './_backend.ts'
import type { Sql } from './_sql.ts'

/** What a product is in lists, worked out here from plain rows, one product at a time. */
interface Shelved {
  readonly id: number
  readonly categoryId: number
  readonly subCategoryId: number
  readonly name: string
  readonly status: string
  readonly onSale: boolean
  readonly inStock: boolean
  readonly price: number | null
  readonly brands: readonly string[]
  readonly tags: readonly string[]
  readonly options: readonly (readonly [name: string, value: string])[]
}

interface OfferRow {
  readonly id: number
  readonly product_id: number
  readonly brand: string
  readonly is_had: boolean
}
type Plain = QueryResultRow & {
  readonly id: number
  readonly category_id: number
  readonly sub_category_id: number
  readonly name: string
  readonly status: string
}

/** Of any number of rows, with int8 as numbers. */
const rowsOf = <R extends object>(sql: Sql, text: string) =>
  sql
    .query<{ rows: R[] }>(`select coalesce(json_agg(r), '[]') as rows from (${text}) r`)
    .then(([row]) => row?.rows ?? [])

/** All living products. */
export async function shelf(h: AppServices, sql: Sql, at: string): Promise<readonly Shelved[]> {
  const lists: readonly PriceList[] = (await h.readers.priceLists.list({ limit: 100, cursor: null })).items
  const products = await rowsOf<Plain>(sql, 'select * from products where deleted_at is null order by id')
  const offers = await rowsOf<OfferRow>(
    sql,
    `select id, product_id, brand, not manage_stock or exists (
        select from stock_levels where offer_id = offers.id and on_hand + backorder_limit > allocated + reserved) as is_had from offers
      where status = 'active' and deleted_at is null`,
  )
  const prices = Map.groupBy(
    await rowsOf<Price & { offerId: number }>(
      sql,
      'select offer_id as "offerId", price_list_id as "listId", min_quantity as "minQuantity", amount from prices',
    ),
    price => price.offerId,
  )
  const chosen = await rowsOf<{ offer_id: number; name: string; value: string }>(
    sql,
    `select offer_id, product_options.name, value from offer_option_values
      join product_options on product_options.id = offer_option_values.option_id join option_values on option_values.id = option_value_id`,
  )
  const tagged = await rowsOf<{ product_id: number; name: string }>(
    sql,
    'select product_id, name from product_tags join tags on tags.id = tag_id',
  )
  return products.map(({ id, category_id: categoryId, sub_category_id: subCategoryId, name, status }) => {
    const bought = offers.filter(offer => offer.product_id === id && prices.has(offer.id))
    const amounts = bought.flatMap(offer => {
      const question = { lists, prices: prices.get(offer.id) ?? [], currency: 'RUB', quantity: 1, at } as const
      return resolvePrice({ ...question, customerType: 'retail' })?.amount ?? []
    })
    return {
      id,
      categoryId,
      subCategoryId,
      name,
      status,
      onSale: status === 'published' && bought.length > 0,
      inStock: bought.some(offer => offer.is_had),
      price: amounts.length === 0 ? null : Math.min(...amounts),
      brands: [...new Set(bought.map(offer => offer.brand))],
      tags: tagged.filter(tag => tag.product_id === id).map(tag => tag.name),
      options: chosen
        .filter(each => bought.some(offer => offer.id === each.offer_id))
        .map(each => [each.name, each.value] as const),
    }
  })
}

/** The same as the rows of `product_listings`. */
export const listingsOf = (shelved: readonly Shelved[]) =>
  shelved.map(each => ({
    product_id: each.id,
    category_id: each.categoryId,
    sub_category_id: each.subCategoryId,
    name: each.name,
    on_sale: each.onSale,
    in_stock: each.inStock,
    price_minor: each.price,
    keys: [
      ...new Set([
        ...each.brands.map(brand => `brand:${brand}`),
        ...each.brands.map(brand => `b:${brand.trim().toLowerCase()}`),
        ...each.tags.map(tag => `tag:${tag}`),
        ...each.options.map(option => `option:${option.join('\u001F')}`),
      ]),
    ].toSorted(),
  }))

export const keptListings = (sql: Sql) =>
  rowsOf(
    sql,
    `select product_id, category_id, sub_category_id, name, on_sale, in_stock, price_minor,
      array(select key from unnest(keys) key order by key collate "C") as keys from product_listings order by product_id`,
  )

/** Whether it meets them; `without` one facet's own. */
export function meets(each: Shelved, filter: ProductConditions, without?: string): boolean {
  const { brands, tags, options = {}, minPrice, maxPrice } = filter
  const among = <T>(wanted: readonly T[] | undefined, held: readonly T[]) =>
    wanted === undefined || wanted.some(value => held.includes(value))
  const price = each.price ?? Number.NaN
  const checks: Readonly<Record<string, boolean>> = {
    audience: filter.audience === 'staff' || each.onSale,
    status: filter.status === undefined || filter.status === each.status,
    category:
      (filter.categoryId === undefined || filter.categoryId === each.categoryId) &&
      (filter.subCategoryId === undefined || filter.subCategoryId === each.subCategoryId),
    brand: among(brands, each.brands),
    tags: (tags ?? []).every(tag => each.tags.includes(tag)),
    price: (minPrice === undefined || price >= minPrice) && (maxPrice === undefined || price <= maxPrice),
    availability: filter.inStock === undefined || filter.inStock === each.inStock,
    ...Object.fromEntries(
      Object.entries(options).map(([name, values]) => [
        `option:${name}`,
        each.options.some(option => option[0] === name && values.includes(option[1])),
      ]),
    ),
  }
  return Object.entries(checks).every(([name, holds]) => holds || name === without)
}

const orders: Readonly<
  Record<Exclude<ProductFilter['sort'], 'position' | 'relevance'>, (a: Shelved, b: Shelved) => number>
> = {
  newest: (a, b) => b.id - a.id,
  name: (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id),
  price: (a, b) => (a.price ?? 0) - (b.price ?? 0) || a.id - b.id,
  '-price': (a, b) => (b.price ?? 0) - (a.price ?? 0) || b.id - a.id,
}

/** Ids of the list, in its order. */
export function listOf(shelved: readonly Shelved[], { sort, ...conditions }: ProductFilter): readonly number[] {
  if (sort === 'position' || sort === 'relevance') throw new Error('places and relevance are kept elsewhere')
  const isByPrice = sort === 'price' || sort === '-price'
  const listed = shelved.filter(each => meets(each, conditions) && (!isByPrice || each.price !== null))
  return listed.toSorted(orders[sort]).map(each => each.id)
}

const countsOf = (values: readonly (string | number)[]) => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Counts by value of one facet, or of one option: `option:colour`. */
export function facetOf(
  shelved: readonly Shelved[],
  filter: ProductConditions,
  facet: Exclude<ProductFacet, 'options'> | `option:${string}`,
): Readonly<Record<string, number>> {
  const found = shelved.filter(each => meets(each, filter, facet))
  switch (facet) {
    case 'brand':
      return countsOf(found.flatMap(each => each.brands))
    case 'tags':
      return countsOf(found.flatMap(each => each.tags))
    case 'category':
      return countsOf(found.map(each => each.categoryId))
    case 'availability':
      return countsOf(found.map(each => (each.inStock ? 'IN_STOCK' : 'OUT_OF_STOCK')))
    case 'price':
      return countsOf(found.flatMap(each => each.price ?? []))
    default:
      return countsOf(
        found.flatMap(each => [
          ...new Set(each.options.filter(option => `option:${option[0]}` === facet).map(option => option[1])),
        ]),
      )
  }
}
