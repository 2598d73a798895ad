import { AppError } from '@atelier/domain'
import type { Collection, CollectionReader, CollectionRepository, CollectionRule } from '@atelier/domain/collections'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { type Order, sortedPage } from '../sorted-page.ts'
import { changed, deletedNow } from './catalog-rows.ts'
import { freeSlug } from './free-slug.ts'
import { type ListHandles, listProducts } from './product-lists/page.ts'

const collectionColumns = (eb: ExpressionBuilder<DB, 'collections'>) =>
  [
    'collections.id',
    'collections.name',
    'collections.slug',
    'collections.kind',
    eb.ref('collections.rule').$castTo<CollectionRule | null>().as('rule'),
    'collections.version',
    'collections.created_at as createdAt',
    'collections.updated_at as updatedAt',
  ] as const

const living = blueprint.selectFrom('collections').select(collectionColumns).where('deleted_at', 'is', null)
const find = preparedRead((where: { id: number }) => living.where('id', '=', where.id))
const findBySlug = preparedRead((where: { slug: string }) => living.where('slug', '=', where.slug))
const lock = preparedRead((where: { id: number }) => living.where('id', '=', where.id).forUpdate())

const byName: Order<Collection> = {
  column: 'collections.name',
  type: 'name',
  direction: 'asc',
  valueOf: row => row.name,
}
export function collectionReader({ reads: db, searches }: ListHandles, keyset: Keyset): CollectionReader {
  return {
    find: async by => ('id' in by ? await find(db, { id: by.id }) : await findBySlug(db, { slug: by.slug }))[0],
    list: page =>
      sortedPage(db.selectFrom('collections').select(collectionColumns).where('deleted_at', 'is', null), {
        keyset,
        list: 'collections',
        id: 'collections.id',
        order: byName,
        page,
      }),
    listProducts({ id, rule }, page) {
      const filter = { audience: 'public', collection: { id, rule }, sort: rule ? 'newest' : 'position' } as const
      return listProducts({ reads: db, searches }, keyset, { filter, page })
    },
  }
}

const ruleText = (rule: CollectionRule | null) => (rule === null ? null : JSON.stringify(rule))

export function collectionRepository(db: Handle, keyset: Keyset): CollectionRepository {
  return {
    ...collectionReader({ reads: readOnly(db), searches: readOnly(db) }, keyset),
    freeSlug: (slug, exceptId) => freeSlug(db, 'collections', { slug, exceptId }),
    lock: async id => (await lock(readOnly(db), { id }))[0],
    insert: ({ name, slug, kind, rule }) =>
      db
        .insertInto('collections')
        .values({ name, slug, kind, rule: ruleText(rule) })
        .returning(collectionColumns)
        .executeTakeFirstOrThrow(),
    update: (id, { rule, ...same }) =>
      db
        .updateTable('collections')
        .set(eb => ({ ...same, rule: rule === undefined ? undefined : ruleText(rule), ...changed(eb) }))
        .where('id', '=', id)
        .returning(collectionColumns)
        .executeTakeFirstOrThrow(),
    async delete(id) {
      await db.updateTable('collections').set(deletedNow).where('id', '=', id).execute()
    },
    async listProductIds(id) {
      const rows = await db
        .selectFrom('collection_products')
        .innerJoin('products', 'products.id', 'collection_products.product_id')
        .select('collection_products.product_id as productId')
        .where('collection_id', '=', id)
        .where('products.deleted_at', 'is', null)
        .orderBy('position')
        .execute()
      return rows.map(({ productId }) => productId)
    },
    async setProducts(id, productIds) {
      await sql`delete from collection_products where collection_id = ${id}`.execute(db)
      const { numAffectedRows = 0n } = await sql`
        insert into collection_products (collection_id, product_id, position)
        select ${id}, products.id, at - 1 from unnest(${[...productIds]}::bigint[]) with ordinality as wanted(product_id, at)
        join products on products.id = wanted.product_id and products.deleted_at is null`.execute(db)
      if (Number(numAffectedRows) < productIds.length) throw new AppError('REFERENCE_MISSING', { field: 'productIds' })
    },
  }
}
