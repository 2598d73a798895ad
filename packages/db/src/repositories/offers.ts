import { type Audience, mapPage } from '@atelier/domain'
import type { Offer, OfferFields, OfferFilter, OfferReader, OfferRepository } from '@atelier/domain/offers'
import { type ExpressionBuilder, sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import type { DB } from '../generated/schema.ts'
import type { Keyset } from '../keyset.ts'
import { preparedRead } from '../prepared.ts'
import { newestFirst, sortedPage } from '../sorted-page.ts'
import { isOfferOnSale, offerColumns, toOffer } from '../tables/offers.ts'
import { changed, deletedNow, written } from './catalog-rows.ts'
import { setImages } from './product-parts.ts'

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
/** Each for anybody and for staff. */
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
  }
}

const columnsOf = (fields: Partial<OfferFields>) => {
  const { productId, manufacturerNumber, weightG, imageAssetId, manageStock, ...rest } = fields
  const { lowStockThreshold, openingQuantity, internalDescription, ...same } = rest
  return {
    ...same,
    ...(productId === undefined ? {} : { product_id: productId }),
    ...(manufacturerNumber === undefined ? {} : { manufacturer_number: manufacturerNumber }),
    ...(weightG === undefined ? {} : { weight_g: weightG }),
    ...(imageAssetId === undefined ? {} : { image_asset_id: imageAssetId }),
    ...(manageStock === undefined ? {} : { manage_stock: manageStock }),
    ...(lowStockThreshold === undefined ? {} : { low_stock_threshold: lowStockThreshold }),
    ...(openingQuantity === undefined ? {} : { opening_quantity: openingQuantity }),
    ...(internalDescription === undefined ? {} : { internal_description: internalDescription }),
  }
}

export function offerRepository(db: Handle, keyset: Keyset): OfferRepository {
  const reader = offerReader(readOnly(db), keyset)
  return {
    ...reader,
    lock: async id => firstOf(await lock(readOnly(db), { id })),
    async insert({ productId, sku, title, slug, brand, manufacturerNumber, ...rest }) {
      const named = { product_id: productId, sku, title, slug, brand, manufacturer_number: manufacturerNumber }
      const row = { ...columnsOf(rest), ...named }
      const { id } = await db.insertInto('offers').values(row).returning('id').executeTakeFirstOrThrow()
      return written(reader.find({ id }, 'staff'))
    },
    async update(id, patch) {
      const moves = patch.productId !== undefined
      // What it was chosen from stays behind.
      if (moves) await clearCombination(db, id)
      await db
        .updateTable('offers')
        .set(eb => ({ ...columnsOf(patch), ...changed(eb) }))
        .where('id', '=', id)
        .execute()
      return written(reader.find({ id }, 'staff'))
    },
    async delete(id) {
      await clearCombination(db, id)
      await db.updateTable('offers').set(deletedNow).where('id', '=', id).execute()
    },
    async setParts({ id, productId }, { combination, imageAssetIds, prices }) {
      if (combination) {
        await clearCombination(db, id)
        const values = combination.map(({ optionId, valueId }) => ({
          offer_id: id,
          product_id: productId,
          option_id: optionId,
          option_value_id: valueId,
        }))
        if (values.length > 0) await db.insertInto('offer_option_values').values(values).execute()
        const ids = sql<number[]>`${combination.map(({ valueId }) => valueId)}::bigint[]`
        await db.updateTable('offers').set({ option_value_ids: ids }).where('id', '=', id).execute()
      }
      if (imageAssetIds) await setImages(db, { table: 'offer_assets', owner: 'offer_id', id }, imageAssetIds)
      if (prices) await setPrices(db, id, prices)
    },
  }
}

async function clearCombination(db: Handle, id: number): Promise<void> {
  await db.deleteFrom('offer_option_values').where('offer_id', '=', id).execute()
  await db.updateTable('offers').set({ option_value_ids: [] }).where('id', '=', id).execute()
}

/** Prices of one piece, by the code of their list. */
async function setPrices(db: Handle, id: number, prices: Readonly<Record<string, number | null>>): Promise<void> {
  const given = Object.entries(prices)
  const [codes, amounts] = [given.map(([code]) => code), given.map(([, amount]) => amount)]
  const wanted = sql`unnest(${codes}::text[], ${amounts}::bigint[]) as wanted(code, amount)
    join price_lists on price_lists.code = wanted.code`
  await sql`delete from prices using ${wanted} where offer_id = ${id} and price_list_id = price_lists.id
    and min_quantity = 1 and wanted.amount is null`.execute(db)
  await sql`insert into prices (offer_id, price_list_id, amount)
    select ${id}, price_lists.id, wanted.amount from ${wanted} where wanted.amount is not null
    on conflict on constraint prices_pkey do update set amount = excluded.amount`.execute(db)
}
