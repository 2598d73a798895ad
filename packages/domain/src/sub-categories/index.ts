export type { SubCategoryReader, SubCategoryRepository } from './ports.ts'
export { type SubCategory, type SubCategoryFields, subCategoryFieldsOf } from './sub-category.ts'
