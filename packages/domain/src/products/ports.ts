import type { Audience } from '../shared/audience.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ById, BySlug, ChangeableRows, ParentRows, Patch, SluggedRows, SoftDeletableRows } from '../shared/rows.ts'
import type { OfferedPrices } from '../prices/lowest-price.ts'
import type { PriceList } from '../prices/price.ts'
import type { Product, ProductFields, ProductParts, ProductSummary } from './product.ts'
import type { ProductConditions, ProductFacet, ProductFacets, ProductFilter, ProductTotal } from './product-list.ts'

/** A page of products, and what their lowest prices are resolved from, of the same snapshot. */
export interface PricedProducts extends Page<ProductSummary> {
  /** Prices of one piece of their active offers. */
  readonly offered: readonly OfferedPrices[]
  readonly lists: readonly PriceList[]
}

export interface ProductReader {
  find(by: ById | BySlug, audience: Audience): Promise<Product | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: ProductFilter, page: PageRequest): Promise<PricedProducts>
  /** Counts as far as 10,000. */
  count(conditions: ProductConditions): Promise<ProductTotal>
  /** One statement, and one more for each condition that a facet leaves out. */
  facets(conditions: ProductConditions, wanted: readonly ProductFacet[]): Promise<ProductFacets>
}
export interface ProductRepository
  extends ProductReader, ChangeableRows<Product, ProductFields>, SluggedRows, SoftDeletableRows, ParentRows {
  insert(fields: ProductFields, parts?: ProductParts): Promise<Product>
  /** @throws IN_USE where an option value goes that an offer has */
  update(id: number, patch: Patch<ProductFields>, parts?: ProductParts): Promise<Product>
}
