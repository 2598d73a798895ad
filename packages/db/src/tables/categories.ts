import { sql } from 'kysely'
import { imageOf } from './assets.ts'
import { columnsUnder } from './columns.ts'

const own = <T extends 'categories' | 'sub_categories'>(table: T) =>
  [
    ...columnsUnder(table, ['id', 'name', 'slug', 'position', 'version', 'createdAt', 'updatedAt']),
    imageOf(`${table}.image_asset_id`).as('image'),
  ] as const

export const categoryColumns = own('categories')

const ownOfSubCategories = [...own('sub_categories'), ...columnsUnder('sub_categories', ['categoryId'])] as const

/** Of `sub_categories` joined to its `categories`. */
export const subCategoryColumns = [
  ...ownOfSubCategories,
  'categories.name as categoryName',
  'categories.slug as categorySlug',
] as const

const ofCategory = (column: 'name' | 'slug') =>
  sql<string>`(select ${sql.ref(`categories.${column}`)} from categories where categories.id = sub_categories.category_id)`

/** The same of a row that a statement writes, which has no join. */
export const writtenSubCategoryColumns = [
  ...ownOfSubCategories,
  ofCategory('name').as('categoryName'),
  ofCategory('slug').as('categorySlug'),
] as const
