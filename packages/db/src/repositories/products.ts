import type { Audience, Patch } from '@atelier/domain'
import type { ProductFields, ProductReader, ProductRepository } from '@atelier/domain/products'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { toColumns } from '../tables/columns.ts'
import { productColumns, writtenProductColumns } from '../tables/products.ts'
import { changed, deletedNow } from './catalog-rows.ts'
import { freeSlug } from './free-slug.ts'
import { countProducts, facetProducts } from './product-lists/facets.ts'
import { type ListHandles, listProducts } from './product-lists/page.ts'
import { setProductParts } from './product-parts.ts'

/** Living products with the names of where they stand, and what stands ready of them. */
const livingProducts = (db: ReadHandle) =>
  db
    .selectFrom('products')
    .innerJoin('sub_categories', 'sub_categories.id', 'products.sub_category_id')
    .innerJoin('categories', 'categories.id', 'products.category_id')
    .innerJoin('product_listings', 'product_listings.product_id', 'products.id')
    .where('products.deleted_at', 'is', null)

const whole = livingProducts(readOnly(blueprint)).select(productColumns)
const byId = (where: { id: number }) => whole.where('products.id', '=', where.id)
const bySlug = (where: { slug: string }) => whole.where('products.slug', '=', where.slug)
/** On sale to guests: published, with an active offer that has a price (`spec/commerce.md` CAT-3). */
const onSale = (from: typeof whole) => from.where('product_listings.on_sale', '=', true)
const find = {
  staff: preparedRead(byId),
  public: preparedRead((by: { id: number }) => onSale(byId(by))),
}
const findBySlug = {
  staff: preparedRead(bySlug),
  public: preparedRead((by: { slug: string }) => onSale(bySlug(by))),
}
const lock = preparedRead((where: { id: number }) => byId(where).forUpdate('products'))

export function productReader(handles: ListHandles, keyset: Keyset): ProductReader {
  const { reads, searches } = handles
  return {
    async find(by, audience: Audience) {
      const found = 'id' in by ? find[audience](reads, { id: by.id }) : findBySlug[audience](reads, { slug: by.slug })
      return (await found)[0]
    },
    list: (filter, page) => listProducts(handles, keyset, { filter, page }),
    count: conditions => countProducts(searches, conditions),
    facets: (conditions, wanted) => facetProducts(searches, conditions, wanted),
  }
}

/** The category is always the sub-category's. */
const placeOf = (subCategoryId: number) => ({
  sub_category_id: subCategoryId,
  category_id: sql<number>`(select category_id from sub_categories where id = ${subCategoryId})`,
})
const standard = sql<number>`(select id from tax_classes where code = 'standard')`

const toRow = ({ subCategoryId, description, imageAlts, ...same }: Patch<ProductFields>) => ({
  ...toColumns(same),
  ...(subCategoryId !== undefined && placeOf(subCategoryId)),
  description_md: description,
  image_alts: imageAlts && JSON.stringify(imageAlts),
})

export function productRepository(db: Handle, keyset: Keyset): ProductRepository {
  const handle = readOnly(db)
  return {
    ...productReader({ reads: handle, searches: handle }, keyset),
    freeSlug: (slug, exceptId) => freeSlug(db, 'products', { slug, exceptId }),
    lock: async id => (await lock(handle, { id }))[0],
    async insert({ name, slug, subCategoryId, taxClassId, ...rest }, parts = {}) {
      const row = { ...toRow(rest), ...placeOf(subCategoryId), name, slug, tax_class_id: taxClassId ?? standard }
      const statement = db.insertInto('products').values(row).returning(writtenProductColumns)
      const product = await statement.executeTakeFirstOrThrow()
      return { ...product, ...(await setProductParts(db, product.id, parts)) }
    },
    async update(id, patch, parts = {}) {
      // Before the row, which answers with them.
      await setProductParts(db, id, parts)
      return db
        .updateTable('products')
        .set(eb => ({ ...toRow(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(writtenProductColumns)
        .executeTakeFirstOrThrow()
    },
    async delete(id) {
      await db.updateTable('products').set(deletedNow).where('id', '=', id).execute()
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
