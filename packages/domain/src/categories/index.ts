export { type Category, type CategoryFields, categoryFieldsOf, type CategorySort, categorySorts } from './category.ts'
export type { CategoryReader, CategoryRepository } from './ports.ts'
