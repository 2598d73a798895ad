import type { Page, PageRequest } from '../shared/page.ts'
import type { Audience } from './audience.ts'
import type { Category, CategoryFields, CategorySort, SubCategory, SubCategoryFields } from './category.ts'
import type { Collection, CollectionFields } from './collection.ts'
import type { Offer, OfferFields, OfferParts, OfferStatus } from './offer.ts'
import type { Product, ProductFields, ProductParts, ProductSummary } from './product.ts'
import type { ProductConditions, ProductFacet, ProductFacets, ProductFilter, ProductTotal } from './product-list.ts'
import type { TaxClass, TaxClassFields } from './tax-class.ts'

export type ById = { readonly id: number }
export type BySlug = { readonly slug: string }

/** What the resources of the catalog have in common: rows that are locked, changed and deleted softly. */
export interface CatalogRows<T, Fields> {
  /** Reads and locks the living row: every change is judged on it. */
  lock(id: number): Promise<T | undefined>
  insert(fields: Fields): Promise<T>
  /** Of a locked row; raises its version. */
  update(id: number, patch: Partial<Fields>): Promise<T>
}

export interface SoftlyDeleted {
  /** Of a locked row: names and slugs are free again. */
  remove(id: number): Promise<void>
}

export interface Parent {
  /** Whether it lives; it stays until commit then. */
  hold(id: number): Promise<boolean>
  countChildren(id: number): Promise<number>
}

export interface CategoryReader {
  find(by: ById | BySlug): Promise<Category | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: { readonly sort: CategorySort }, page: PageRequest): Promise<Page<Category>>
}
export interface CategoryRepository
  extends CategoryReader, CatalogRows<Category, CategoryFields>, SoftlyDeleted, Parent {}

export interface SubCategoryFilter {
  readonly categoryId?: number | undefined
  readonly sort: CategorySort
}
export interface SubCategoryReader {
  find(by: ById | BySlug): Promise<SubCategory | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: SubCategoryFilter, page: PageRequest): Promise<Page<SubCategory>>
}
export interface SubCategoryRepository
  extends SubCategoryReader, CatalogRows<SubCategory, SubCategoryFields>, SoftlyDeleted, Parent {}

export interface ProductReader {
  find(by: ById | BySlug, audience: Audience): Promise<Product | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: ProductFilter, page: PageRequest): Promise<Page<ProductSummary>>
  /** Counts as far as 10,000. */
  count(conditions: ProductConditions): Promise<ProductTotal>
  /** One statement, and one more for each condition that a facet leaves out. */
  facets(conditions: ProductConditions, wanted: readonly ProductFacet[]): Promise<ProductFacets>
}
export interface ProductRepository extends ProductReader, CatalogRows<Product, ProductFields>, SoftlyDeleted, Parent {
  /** @throws IN_USE where an option value goes that an offer has */
  setParts(id: number, parts: ProductParts): Promise<void>
}

export interface OfferFilter {
  readonly audience: Audience
  readonly productId?: number | undefined
  /** For staff. */
  readonly status?: OfferStatus | undefined
}
export interface OfferReader {
  find(by: ById | BySlug, audience: Audience): Promise<Offer | undefined>
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: OfferFilter, page: PageRequest): Promise<Page<Offer>>
  /** At most 100, in the order they were made. */
  listOf(product: ById | BySlug, audience: Audience): Promise<readonly Offer[]>
}
export interface OfferRepository extends OfferReader, CatalogRows<Offer, OfferFields>, SoftlyDeleted {
  setParts(offer: { readonly id: number; readonly productId: number }, parts: OfferParts): Promise<void>
}

export interface CollectionReader {
  find(by: ById | BySlug): Promise<Collection | undefined>
  /** By name. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<Collection>>
  /** What anybody sees of it: by hand in the order given, by rule the newest first. */
  listProducts(collection: Pick<Collection, 'id' | 'rule'>, page: PageRequest): Promise<Page<ProductSummary>>
}
export interface CollectionRepository
  extends CollectionReader, CatalogRows<Collection, CollectionFields>, SoftlyDeleted {
  /** In this order. @throws REFERENCE_MISSING */
  setProducts(id: number, productIds: readonly number[]): Promise<void>
}

export interface TaxClassReader {
  /** By id. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<TaxClass>>
}
export interface TaxClassRepository extends TaxClassReader, CatalogRows<TaxClass, TaxClassFields> {}
