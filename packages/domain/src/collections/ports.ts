import type { PricedProducts } from '../products/ports.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ById, BySlug, ChangeableRows, SluggedRows, SoftDeletableRows } from '../shared/rows.ts'
import type { Collection, CollectionFields } from './collection.ts'

export interface CollectionReader {
  find(by: ById | BySlug): Promise<Collection | undefined>
  /** By name. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(page: PageRequest): Promise<Page<Collection>>
  /** Its public products: by hand in the order given, by rule the newest first. */
  listProducts(collection: Pick<Collection, 'id' | 'rule'>, page: PageRequest): Promise<PricedProducts>
}
export interface CollectionRepository
  extends CollectionReader, ChangeableRows<Collection, CollectionFields>, SluggedRows, SoftDeletableRows {
  /** Living products chosen by hand, in their order. */
  listProductIds(id: number): Promise<readonly number[]>
  /** In this order. @throws REFERENCE_MISSING */
  setProducts(id: number, productIds: readonly number[]): Promise<void>
}
