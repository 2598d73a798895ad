import { type Category, type CategoryFields, categoryFieldsOf } from '../categories/category.ts'

/** The second level: what products stand in. */
export interface SubCategory extends Category {
  readonly categoryId: number
  readonly categoryName: string
  readonly categorySlug: string
}

export interface SubCategoryFields extends CategoryFields {
  readonly categoryId: number
}

export const subCategoryFieldsOf = (subCategory: SubCategory): SubCategoryFields => ({
  ...categoryFieldsOf(subCategory),
  categoryId: subCategory.categoryId,
})
