import type { Audience } from '@atelier/domain'
import type { CollectionRule } from '@atelier/domain/collections'
import type { ProductConditions, ProductFacet } from '@atelier/domain/products'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { meetsQuery, probesQuery } from '../../search/candidates.ts'
import { keyOf } from '../../tables/product-listings.ts'
import { priceIn } from './price-in.ts'

/** The facet that is counted without a condition; an option is one of its own. */
export type FacetOf = ProductFacet | `option:${string}`

/** One condition of a list of products, on `product_listings` and, for staff alone, on `products`. */
export interface Condition {
  readonly facet?: FacetOf
  /** Whether the indexes of each order begin with it. */
  readonly isIndexed?: true
  /** Tests one product after the other, for words that many have. */
  readonly isProbe?: true
  readonly sql: RawBuilder<SqlBool>
}

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`
const ids = (values: readonly number[]) => sql`${[...values]}::bigint[]`
const hasOneOf = (keys: readonly string[]) => sql<SqlBool>`product_listings.keys && ${texts(keys)}`
const hasAllOf = (keys: readonly string[]) => sql<SqlBool>`product_listings.keys @> ${texts(keys)}`

/** Whose indexes lists go by: each table has those of one audience. */
export const tableOf = (audience: Audience) => (audience === 'public' ? 'product_listings' : 'products')

interface ConditionWay {
  readonly common?: boolean
  /**
   * The place is compared as a range and ordered by: planned for all values at once, Postgres would walk the index of all
   * products for a place that has few.
   */
  readonly isWithin?: boolean
}

/** All conditions of a list, each on its own, so that a facet can leave out the one that is its own. */
export function conditionsOf(
  conditions: ProductConditions,
  { common = false, isWithin = false }: ConditionWay = {},
): readonly Condition[] {
  const {
    audience,
    status,
    brands,
    tags,
    options = {},
    minPrice,
    maxPrice,
    currency,
    inStock,
    collection,
    query,
  } = conditions
  const all: readonly (Condition | undefined)[] = [
    audience === 'public'
      ? { isIndexed: true, sql: sql`product_listings.on_sale` }
      : status && { isIndexed: true, sql: sql`products.status = ${status}` },
    ...placesOf(conditions, isWithin),
    brands && { facet: 'brand', sql: hasOneOf(brands.map(keyOf.brand)) },
    tags && { facet: 'tags', sql: hasAllOf(tags.map(keyOf.tag)) },
    ...Object.entries(options).map(([name, values]) => ({
      facet: `option:${name}` as const,
      sql: hasOneOf(values.map(value => keyOf.option(name, value))),
    })),
    minPrice === undefined ? undefined : { facet: 'price', sql: sql`${priceIn(currency)} >= ${minPrice}` },
    maxPrice === undefined ? undefined : { facet: 'price', sql: sql`${priceIn(currency)} <= ${maxPrice}` },
    inStock === undefined ? undefined : { facet: 'availability', sql: sql`product_listings.in_stock = ${inStock}` },
    query && (common ? { isProbe: true, sql: probesQuery(query) } : { sql: meetsQuery(query, audience) }),
    ...(collection ? (collection.rule ? meetsRule(collection.rule) : [isPlacedIn(collection.id)]) : []),
  ]
  return all.filter(condition => condition !== undefined)
}

type PlaceColumn = 'category_id' | 'sub_category_id'

/** The narrowest place that public conditions name: the first column of an index of each order. */
export const withinOf = ({ audience, categoryId, subCategoryId }: ProductConditions): PlaceColumn | undefined => {
  if (audience === 'staff') return undefined
  if (subCategoryId !== undefined) return 'sub_category_id'
  return categoryId === undefined ? undefined : 'category_id'
}

function placesOf(conditions: ProductConditions, isWithin: boolean): readonly Condition[] {
  const { audience, categoryId, subCategoryId } = conditions
  const within = isWithin ? withinOf(conditions) : undefined
  const of = (column: PlaceColumn, id: number | undefined): readonly Condition[] => {
    if (id === undefined) return []
    const ref = sql.ref(`${tableOf(audience)}.${column}`)
    return [
      {
        facet: 'category',
        isIndexed: true,
        sql: column === within ? sql`${ref} between ${id} and ${id}` : sql`${ref} = ${id}`,
      },
    ]
  }
  return [...of('category_id', categoryId), ...of('sub_category_id', subCategoryId)]
}

const isPlacedIn = (collectionId: number): Condition => ({
  sql: sql`product_listings.product_id in (select product_id from collection_products where collection_id = ${collectionId})`,
})

/** What a collection holds by rule. */
const meetsRule = ({ categoryIds, subCategoryIds, tags, brands }: CollectionRule): readonly Condition[] => [
  ...(categoryIds ? [{ sql: sql<SqlBool>`product_listings.category_id = any(${ids(categoryIds)})` }] : []),
  ...(subCategoryIds ? [{ sql: sql<SqlBool>`product_listings.sub_category_id = any(${ids(subCategoryIds)})` }] : []),
  ...(tags ? [{ sql: hasOneOf(tags.map(keyOf.tag)) }] : []),
  ...(brands ? [{ sql: hasOneOf(brands.map(keyOf.brand)) }] : []),
]

/** All of them at once. */
export const allOf = (conditions: readonly Condition[]): RawBuilder<SqlBool> =>
  conditions.length === 0
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.join(
        conditions.map(condition => condition.sql),
        sql` and `,
      )})`

/** Whether every condition has its own index, in each order: the plan is the same for all values then. */
export const isPlain = ({
  brands,
  tags,
  options,
  minPrice,
  maxPrice,
  inStock,
  collection,
  query,
}: ProductConditions): boolean =>
  [brands, tags, options, minPrice, maxPrice, inStock, collection, query].every(value => value === undefined)
