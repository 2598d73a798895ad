import type { CategorySort } from '../categories/category.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { ById, BySlug, ChangeableRows, ParentRows, SluggedRows, SoftDeletableRows } from '../shared/rows.ts'
import type { SubCategory, SubCategoryFields } from './sub-category.ts'

interface SubCategoryFilter {
  /** A part of the name, in any case. */
  readonly q?: string | undefined
  readonly categoryId?: number | undefined
  readonly sort: CategorySort
}
export interface SubCategoryReader {
  find(by: ById | BySlug): Promise<SubCategory | undefined>
  /** @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: SubCategoryFilter, page: PageRequest): Promise<Page<SubCategory>>
}
export interface SubCategoryRepository
  extends
    SubCategoryReader,
    ChangeableRows<SubCategory, SubCategoryFields>,
    SluggedRows,
    SoftDeletableRows,
    ParentRows {}
