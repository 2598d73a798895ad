import type { Image } from '@atelier/domain/assets'
import type { ImageAlt, ProductOption } from '@atelier/domain/products'
import { type RawBuilder, sql } from 'kysely'
import { imageOf } from './assets.ts'
import { columnsUnder } from './columns.ts'

/** Tags in order, from where they are written. */
const writtenTags = sql<readonly string[]>`array(
  select tags.name from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id order by tags.name collate name_order)`

/** Tags as they stand ready in the listing; rows from before they did are filled by and by. */
export const readyTags = (inListing: RawBuilder<unknown>) =>
  sql<readonly string[]>`coalesce(${inListing}, ${writtenTags})`.as('tags')

const options = sql<readonly ProductOption[]>`(
  select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'values', (
    select coalesce(json_agg(json_build_object('id', v.id, 'value', v.value) order by v.position, v.id), '[]')
    from option_values v where v.option_id = o.id)) order by o.position, o.id), '[]')
  from product_options o where o.product_id = products.id)`

/** Further images of a product or an offer, in order. */
export const imagesOf = (table: 'product_assets' | 'offer_assets', owner: 'products' | 'offers') => sql<
  readonly Image[]
>`(
  select coalesce(json_agg(${imageOf('shown.asset_id')} order by shown.position), '[]')
  from ${sql.table(table)} shown where shown.${sql.ref(owner === 'products' ? 'product_id' : 'offer_id')} = ${sql.ref(`${owner}.id`)})`

const own = [
  ...columnsUnder('products', [
    'id',
    'name',
    'slug',
    'status',
    'crossNumber',
    'taxClassId',
    'categoryId',
    'subCategoryId',
    'version',
    'createdAt',
    'updatedAt',
  ]),
  imageOf('products.image_asset_id').as('image'),
] as const

/** A product in a list without its tags, of `products` joined to its `sub_categories` and `categories`. */
export const listedProductColumns = [
  ...own,
  'categories.name as categoryName',
  'categories.slug as categorySlug',
  'sub_categories.name as subCategoryName',
  'sub_categories.slug as subCategorySlug',
] as const

const detail = [
  'products.description_md as description',
  'products.description_html as descriptionHtml',
  options.as('options'),
  imagesOf('product_assets', 'products').as('images'),
  sql<readonly ImageAlt[]>`products.image_alts`.as('imageAlts'),
] as const

/** Of `products` joined to its `sub_categories`, `categories` and `product_listings`. */
export const productColumns = [...listedProductColumns, ...detail, readyTags(sql.ref('product_listings.tags'))] as const

const ofParent = (table: 'categories' | 'sub_categories', column: 'name' | 'slug') =>
  sql<string>`(select ${sql.ref(`${table}.${column}`)} from ${sql.table(table)}
    where ${sql.ref(`${table}.id`)} = ${sql.ref(table === 'categories' ? 'products.category_id' : 'products.sub_category_id')})`

/** The same of a row that a statement writes, which has no join. */
export const writtenProductColumns = [
  ...own,
  ...detail,
  writtenTags.as('tags'),
  ofParent('categories', 'name').as('categoryName'),
  ofParent('categories', 'slug').as('categorySlug'),
  ofParent('sub_categories', 'name').as('subCategoryName'),
  ofParent('sub_categories', 'slug').as('subCategorySlug'),
] as const
