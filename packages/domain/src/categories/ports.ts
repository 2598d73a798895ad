import type { Page, PageRequest } from '../shared/page.ts'
import type { ById, BySlug, ChangeableRows, ParentRows, SluggedRows, SoftDeletableRows } from '../shared/rows.ts'
import type { Category, CategoryFields, CategorySort } from './category.ts'

interface CategoryFilter {
  /** A part of the name, in any case. */
  readonly q?: string | undefined
  readonly sort: CategorySort
}
export interface CategoryReader {
  find(by: ById | BySlug): Promise<Category | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: CategoryFilter, page: PageRequest): Promise<Page<Category>>
}
export interface CategoryRepository
  extends CategoryReader, ChangeableRows<Category, CategoryFields>, SluggedRows, SoftDeletableRows, ParentRows {}
