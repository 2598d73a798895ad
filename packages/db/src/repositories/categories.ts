import type { Category, CategoryReader, CategoryRepository, CategorySort } from '@atelier/domain/categories'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { containing } from '../containing.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, type Order, sortedPage } from '../sorted-page.ts'
import { categoryColumns } from '../tables/categories.ts'
import { toColumns } from '../tables/columns.ts'
import { changed, deletedNow } from './catalog-rows.ts'
import { freeSlug } from './free-slug.ts'

const living = blueprint.selectFrom('categories').select(categoryColumns).where('deleted_at', 'is', null)
const find = preparedRead((where: { id: number }) => living.where('id', '=', where.id))
const findBySlug = preparedRead((where: { slug: string }) => living.where('slug', '=', where.slug))

const orders: Readonly<Record<CategorySort, Order<Category>>> = {
  position: { column: 'categories.position', type: 'integer', direction: 'asc', valueOf: row => row.position },
  name: { column: 'categories.name', type: 'name', direction: 'asc', valueOf: row => row.name },
  newest: newestFirst,
}

export function categoryReader(db: ReadHandle, keyset: Keyset): CategoryReader {
  return {
    find: async by => ('id' in by ? await find(db, { id: by.id }) : await findBySlug(db, { slug: by.slug }))[0],
    list({ q, sort }, page) {
      const all = db.selectFrom('categories').select(categoryColumns).where('deleted_at', 'is', null)
      return sortedPage(q === undefined ? all : all.where('name', 'ilike', containing(q)), {
        keyset,
        list: `categories.${sort}`,
        id: 'categories.id',
        order: orders[sort],
        page,
      })
    },
  }
}

export function categoryRepository(db: Handle, keyset: Keyset): CategoryRepository {
  const livingRow = (id: number) =>
    db.selectFrom('categories').select(categoryColumns).where('id', '=', id).where('deleted_at', 'is', null)
  return {
    ...categoryReader(readOnly(db), keyset),
    freeSlug: (slug, exceptId) => freeSlug(db, 'categories', { slug, exceptId }),
    lock: id => livingRow(id).forUpdate().executeTakeFirst(),
    insert: fields =>
      db.insertInto('categories').values(toColumns(fields)).returning(categoryColumns).executeTakeFirstOrThrow(),
    update: (id, patch) =>
      db
        .updateTable('categories')
        .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(categoryColumns)
        .executeTakeFirstOrThrow(),
    async delete(id) {
      await db.updateTable('categories').set(deletedNow).where('id', '=', id).execute()
    },
    async hold(id) {
      const held = db.selectFrom('categories').select('id').where('id', '=', id).where('deleted_at', 'is', null)
      return (await held.forShare().executeTakeFirst()) !== undefined
    },
    async countChildren(id) {
      const children = db
        .selectFrom('sub_categories')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .where('category_id', '=', id)
        .where('deleted_at', 'is', null)
      return (await children.executeTakeFirstOrThrow()).count
    },
  }
}
