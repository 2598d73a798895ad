import type { CategorySort } from '@atelier/domain/categories'
import type { SubCategory, SubCategoryReader, SubCategoryRepository } from '@atelier/domain/sub-categories'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { containing } from '../containing.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, type Order, sortedPage } from '../sorted-page.ts'
import { subCategoryColumns, writtenSubCategoryColumns } from '../tables/categories.ts'
import { toColumns } from '../tables/columns.ts'
import { changed, deletedNow } from './catalog-rows.ts'
import { freeSlug } from './free-slug.ts'

const living = (db: ReadHandle) =>
  db
    .selectFrom('sub_categories')
    .innerJoin('categories', 'categories.id', 'sub_categories.category_id')
    .select(subCategoryColumns)
    .where('sub_categories.deleted_at', 'is', null)

const byId = (where: { id: number }) => living(readOnly(blueprint)).where('sub_categories.id', '=', where.id)
const find = preparedRead(byId)
const lock = preparedRead((where: { id: number }) => byId(where).forUpdate('sub_categories'))
const findBySlug = preparedRead((where: { slug: string }) =>
  living(readOnly(blueprint)).where('sub_categories.slug', '=', where.slug),
)

const orders: Readonly<Record<CategorySort, Order<SubCategory>>> = {
  position: { column: 'sub_categories.position', type: 'integer', direction: 'asc', valueOf: row => row.position },
  name: { column: 'sub_categories.name', type: 'name', direction: 'asc', valueOf: row => row.name },
  newest: newestFirst,
}

export function subCategoryReader(db: ReadHandle, keyset: Keyset): SubCategoryReader {
  return {
    find: async by => ('id' in by ? await find(db, { id: by.id }) : await findBySlug(db, { slug: by.slug }))[0],
    list({ q, categoryId, sort }, page) {
      let rows = living(db)
      if (categoryId !== undefined) rows = rows.where('sub_categories.category_id', '=', categoryId)
      if (q !== undefined) rows = rows.where('sub_categories.name', 'ilike', containing(q))
      return sortedPage(rows, {
        keyset,
        list: `sub_categories.${sort}`,
        id: 'sub_categories.id',
        order: orders[sort],
        page,
      })
    },
  }
}

export function subCategoryRepository(db: Handle, keyset: Keyset): SubCategoryRepository {
  return {
    ...subCategoryReader(readOnly(db), keyset),
    freeSlug: (slug, exceptId) => freeSlug(db, 'sub_categories', { slug, exceptId }),
    lock: async id => (await lock(readOnly(db), { id }))[0],
    insert: fields =>
      db
        .insertInto('sub_categories')
        .values(toColumns(fields))
        .returning(writtenSubCategoryColumns)
        .executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('sub_categories')
        .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(writtenSubCategoryColumns)
        .executeTakeFirstOrThrow(),
    async delete(id) {
      await db.updateTable('sub_categories').set(deletedNow).where('id', '=', id).execute()
    },
    async hold(id) {
      const held = db.selectFrom('sub_categories').select('id').where('id', '=', id).where('deleted_at', 'is', null)
      return (await held.forShare().executeTakeFirst()) !== undefined
    },
    async countChildren(id) {
      const children = db
        .selectFrom('products')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .where('sub_category_id', '=', id)
        .where('deleted_at', 'is', null)
      return (await children.executeTakeFirstOrThrow()).count
    },
  }
}
