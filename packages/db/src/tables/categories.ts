import { imageOf } from './assets.ts'

const own = <T extends 'categories' | 'sub_categories'>(table: T) =>
  [
    `${table}.id`,
    `${table}.name`,
    `${table}.slug`,
    `${table}.position`,
    imageOf(`${table}.image_asset_id`).as('image'),
    `${table}.version`,
    `${table}.created_at as createdAt`,
    `${table}.updated_at as updatedAt`,
  ] as const

export const categoryColumns = own('categories')

/** Of `sub_categories` joined to its `categories`. */
export const subCategoryColumns = [
  ...own('sub_categories'),
  'sub_categories.category_id as categoryId',
  'categories.name as categoryName',
  'categories.slug as categorySlug',
] as const
