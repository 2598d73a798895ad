import type {
  Audience,
  ProductFields,
  ProductFilter,
  ProductReader,
  ProductRepository,
  ProductSort,
  ProductSummary,
} from '@atelier/domain'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, type Order, sortedPage } from '../sorted-page.ts'
import { isProductOnSale, productColumns, productSummaryColumns } from '../tables/products.ts'
import { changed, deletedNow, written } from './catalog-rows.ts'
import { setImages, setOptions, setTags } from './product-parts.ts'

/** Living products with the names of where they stand. */
export const livingProducts = (db: ReadHandle) =>
  db
    .selectFrom('products')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .where('products.deleted_at', 'is', null)

const whole = livingProducts(readOnly(blueprint)).select(productColumns)
const byId = (where: { id: number }) => whole.where('products.id', '=', where.id)
const bySlug = (where: { slug: string }) => whole.where('products.slug', '=', where.slug)
const find = {
  staff: preparedRead(byId),
  public: preparedRead((by: { id: number }) => byId(by).where(isProductOnSale)),
}
const findBySlug = {
  staff: preparedRead(bySlug),
  public: preparedRead((by: { slug: string }) => bySlug(by).where(isProductOnSale)),
}
const lock = preparedRead((where: { id: number }) => byId(where).forUpdate('products'))

const orders: Readonly<Record<ProductSort, Order<ProductSummary>>> = {
  newest: newestFirst,
  name: { column: 'products.name', type: 'text', direction: 'asc', valueOf: row => row.name },
}

const meets =
  ({ audience, categoryId, subCategoryId, tag, status }: Omit<ProductFilter, 'sort'>) =>
  (eb: ExpressionBuilder<DB, 'products'>) =>
    eb.and([
      ...(audience === 'public' ? [isProductOnSale] : []),
      ...(status === undefined ? [] : [eb('products.status', '=', status)]),
      ...(categoryId === undefined ? [] : [eb('products.category_id', '=', categoryId)]),
      ...(subCategoryId === undefined ? [] : [eb('products.sub_category_id', '=', subCategoryId)]),
      ...(tag === undefined
        ? []
        : [
            sql<boolean>`exists (select from product_tags where product_id = products.id
              and tag_id = (select id from tags where name = ${tag}))`,
          ]),
    ])

export function productReader(db: ReadHandle, keyset: Keyset): ProductReader {
  return {
    async find(by, audience: Audience) {
      const found = 'id' in by ? find[audience](db, { id: by.id }) : findBySlug[audience](db, { slug: by.slug })
      return (await found)[0]
    },
    list: ({ sort, ...filter }, page) =>
      sortedPage(livingProducts(db).select(productSummaryColumns).where(meets(filter)), {
        keyset,
        list: `products.${sort}`,
        id: 'products.id',
        order: orders[sort],
        page,
      }),
  }
}

/** The category is the sub-category's, whatever anybody says. */
const placeOf = (subCategoryId: number) => ({
  sub_category_id: subCategoryId,
  category_id: sql<number>`(select category_id from sub_categories where id = ${subCategoryId})`,
})
const standard = sql<number>`(select id from tax_classes where code = 'standard')`

const columnsOf = (fields: Partial<ProductFields>) => {
  const { subCategoryId, description, descriptionHtml, taxClassId, crossNumber, imageAssetId, ...same } = fields
  return {
    ...same,
    ...(subCategoryId === undefined ? {} : placeOf(subCategoryId)),
    ...(description === undefined ? {} : { description_md: description }),
    ...(descriptionHtml === undefined ? {} : { description_html: descriptionHtml }),
    ...(taxClassId === undefined ? {} : { tax_class_id: taxClassId }),
    ...(crossNumber === undefined ? {} : { cross_number: crossNumber }),
    ...(imageAssetId === undefined ? {} : { image_asset_id: imageAssetId }),
  }
}

export function productRepository(db: Handle, keyset: Keyset): ProductRepository {
  const reader = productReader(readOnly(db), keyset)
  return {
    ...reader,
    lock: async id => (await lock(readOnly(db), { id }))[0],
    async insert({ name, slug, status, subCategoryId, taxClassId, ...rest }) {
      const row = {
        ...columnsOf(rest),
        ...placeOf(subCategoryId),
        name,
        slug,
        status,
        tax_class_id: taxClassId ?? standard,
      }
      const { id } = await db.insertInto('products').values(row).returning('id').executeTakeFirstOrThrow()
      return written(reader.find({ id }, 'staff'))
    },
    async update(id, patch) {
      await db
        .updateTable('products')
        .set(eb => ({ ...columnsOf(patch), ...changed(eb) }))
        .where('id', '=', id)
        .execute()
      return written(reader.find({ id }, 'staff'))
    },
    async remove(id) {
      await db.updateTable('products').set(deletedNow).where('id', '=', id).execute()
    },
    async setParts(id, { options, tags, imageAssetIds }) {
      if (options) await setOptions(db, id, options)
      if (tags) await setTags(db, id, tags)
      if (imageAssetIds) await setImages(db, { table: 'product_assets', owner: 'product_id', id }, imageAssetIds)
    },
    async hold(id) {
      const held = db.selectFrom('products').select('id').where('id', '=', id).where('deleted_at', 'is', null)
      return (await held.forShare().executeTakeFirst()) !== undefined
    },
    async countChildren(id) {
      const children = db
        .selectFrom('offers')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .where('product_id', '=', id)
        .where('deleted_at', 'is', null)
      return (await children.executeTakeFirstOrThrow()).count
    },
  }
}
