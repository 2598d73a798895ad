import type { Audience } from '../shared/audience.ts'
import type { Money } from '../shared/money.ts'
import type { SearchQuery } from '../search/query.ts'
import type { CollectionRule } from '../collections/collection.ts'
import type { ProductStatus } from './product.ts'

/** Orders of products; a leading minus turns one round. `position` is the place in a collection filled by hand. */
export const productSorts = ['newest', 'name', 'price', '-price', 'position', 'relevance'] as const
export type ProductSort = (typeof productSorts)[number]

/**
 * What a product must meet to be in a list: everything that is named. Brands, option values, prices and stock are those
 * of what can be bought of it, each perhaps of another offer.
 */
export interface ProductConditions {
  readonly audience: Audience
  readonly categoryId?: number | undefined
  readonly subCategoryId?: number | undefined
  /** For staff. */
  readonly status?: ProductStatus | undefined
  /** One of them. */
  readonly brands?: readonly string[] | undefined
  /** All of them. */
  readonly tags?: readonly string[] | undefined
  /** Of each option that is named, one of the values. */
  readonly options?: Readonly<Record<string, readonly string[]>> | undefined
  /** Bounds, both included, of its lowest retail price of one piece, in minor units of `currency`. */
  readonly minPrice?: number | undefined
  readonly maxPrice?: number | undefined
  /** Of price bounds, price facets and orders by price, ISO 4217; left out: RUB. */
  readonly currency?: string | undefined
  readonly inStock?: boolean | undefined
  /** Words or a part number, of the product or of what can be bought of it. */
  readonly query?: SearchQuery | undefined
  readonly collection?: { readonly id: number; readonly rule: CollectionRule | null } | undefined
}

export interface ProductFilter extends ProductConditions {
  /** By price: without those that have none. By position: with a collection filled by hand. By relevance: with a query. */
  readonly sort: ProductSort
}

/** No count of a list goes further: beyond, it would take longer than it is worth. */
export const countedAtMost = 10_000
/** Values of one facet at most, those of the most products. */
export const facetValuesAtMost = 50

/** How many products meet the conditions. */
export interface ProductTotal {
  readonly count: number
  /** False: there are more. */
  readonly isExact: boolean
}

export const productFacets = ['brand', 'price', 'tags', 'options', 'category', 'availability'] as const
export type ProductFacet = (typeof productFacets)[number]

export interface FacetValue {
  readonly value: string
  readonly count: number
}
export interface PriceFacet {
  readonly min: Money
  readonly max: Money
  /** From the first amount to just below the second; only those that hold something. */
  readonly buckets: readonly { readonly from: Money; readonly to: Money; readonly count: number }[]
}

/**
 * How many products have what, for each facet that was asked for. A facet is counted without its own condition, so that
 * it shows what else could be chosen; each option is one of its own.
 */
export interface ProductFacets {
  /** False: of a choice of 10,000 products, even over the list; shares are right then, numbers too low. */
  readonly isExact: boolean
  readonly brand?: readonly FacetValue[] | undefined
  readonly tags?: readonly FacetValue[] | undefined
  readonly options?: readonly { readonly name: string; readonly values: readonly FacetValue[] }[] | undefined
  readonly category?:
    | readonly { readonly id: number; readonly name: string; readonly slug: string; readonly count: number }[]
    | undefined
  readonly availability?: readonly { readonly value: 'IN_STOCK' | 'OUT_OF_STOCK'; readonly count: number }[] | undefined
  /** Null: nothing in the list has a price. */
  readonly price?: PriceFacet | null | undefined
}
