import { type Audience, mapPage } from '@atelier/domain'
import type { Offer, OfferFilter, OfferReader, OfferRepository } from '@atelier/domain/offers'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { toColumns } from '../tables/columns.ts'
import { isOfferOnSale, offerColumns, toOffer, writtenOfferColumns } from '../tables/offers.ts'
import { changed, deletedNow } from './catalog-rows.ts'
import { clearCombination, setOfferParts } from './offer-parts.ts'
import { listOfferThumbnails } from './offer-thumbnails.ts'

const living = (db: ReadHandle) =>
  db
    .selectFrom('offers')
    .innerJoin('products', 'products.id', 'offers.product_id')
    .select(offerColumns)
    .where('offers.deleted_at', 'is', null)
    .where('products.deleted_at', 'is', null)

const all = living(readOnly(blueprint))
const bought = all.where(isOfferOnSale)
const most = 100
/** Each for guests and for staff. */
const forBoth = <V extends Record<string, string | number>>(narrow: (from: typeof all, where: V) => typeof all) => ({
  staff: preparedRead((where: V) => narrow(all, where)),
  public: preparedRead((where: V) => narrow(bought, where)),
})
const find = forBoth((from, { id }: { id: number }) => from.where('offers.id', '=', id))
const findBySlug = forBoth((from, { slug }: { slug: string }) => from.where('offers.slug', '=', slug))
const ofProduct = forBoth((from, { id }: { id: number }) =>
  from.where('offers.product_id', '=', id).orderBy('offers.id').limit(most),
)
const ofProductSlug = forBoth((from, { slug }: { slug: string }) =>
  from.where('products.slug', '=', slug).orderBy('offers.id').limit(most),
)
const lock = preparedRead((where: { id: number }) => all.where('offers.id', '=', where.id).forUpdate('offers'))

const meets =
  ({ audience, productId, status }: OfferFilter) =>
  (eb: ExpressionBuilder<DB, 'offers'>) =>
    eb.and([
      ...(audience === 'public' ? [isOfferOnSale] : []),
      ...(status === undefined ? [] : [eb('offers.status', '=', status)]),
      ...(productId === undefined ? [] : [eb('offers.product_id', '=', productId)]),
    ])

const firstOf = ([row]: readonly Parameters<typeof toOffer>[0][]): Offer | undefined => row && toOffer(row)

export function offerReader(db: ReadHandle, keyset: Keyset): OfferReader {
  return {
    async find(by, audience: Audience) {
      const found = 'id' in by ? find[audience](db, { id: by.id }) : findBySlug[audience](db, { slug: by.slug })
      return firstOf(await found)
    },
    async list(filter, page) {
      const wanted = { keyset, list: 'offers', id: 'offers.id', order: newestFirst, page }
      return mapPage(await sortedPage(living(db).where(meets(filter)), wanted), toOffer)
    },
    async listOf(by, audience) {
      const rows = 'id' in by ? ofProduct[audience](db, { id: by.id }) : ofProductSlug[audience](db, { slug: by.slug })
      return (await rows).map(toOffer)
    },
    listThumbnails: (ids, audience) => listOfferThumbnails(db, ids, audience),
  }
}

export function offerRepository(db: Handle, keyset: Keyset): OfferRepository {
  return {
    ...offerReader(readOnly(db), keyset),
    lock: async id => firstOf(await lock(readOnly(db), { id })),
    async usesOf(id) {
      const { rows } = await sql<{ readonly name: string }>`
        select 'order' as name where exists (select from order_lines where offer_id = ${id})
        union all select 'waybill' where exists (select from waybill_lines where offer_id = ${id})`.execute(db)
      return rows.map(row => row.name)
    },
    async insert(fields, parts = {}) {
      const statement = db.insertInto('offers').values(toColumns(fields)).returning(writtenOfferColumns)
      const row = await statement.executeTakeFirstOrThrow()
      return toOffer({ ...row, ...(await setOfferParts(db, row.id, parts)) })
    },
    async update(id, { productId, ...patch }, parts = {}) {
      if (productId !== undefined) {
        // Options of the former product stay behind.
        await clearCombination(db, id)
        await db.updateTable('offers').set({ product_id: productId }).where('id', '=', id).execute()
      }
      // Before the row, which answers with them.
      await setOfferParts(db, id, parts)
      const statement = db
        .updateTable('offers')
        .set(eb => ({ ...toColumns(patch), ...changed(eb) }))
        .where('id', '=', id)
        .returning(writtenOfferColumns)
      return toOffer(await statement.executeTakeFirstOrThrow())
    },
    async delete(id) {
      await clearCombination(db, id)
      await db.updateTable('offers').set(deletedNow).where('id', '=', id).execute()
    },
  }
}
