import { lowestPrices, type PriceReader, type PriceRepository } from '@atelier/domain/prices'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'
import { priceListsColumn, priceListsOf } from '../tables/price-lists.ts'
import { resolvedPrices } from './resolved-prices.ts'

const ofOffer = preparedRead(({ offerId }: { offerId: number }) =>
  blueprint
    .selectFrom('prices')
    .select(['price_list_id as listId', 'min_quantity as minQuantity', 'amount'])
    .where('offer_id', '=', offerId)
    .orderBy('price_list_id')
    .orderBy('min_quantity'),
)

/** Prices of one piece of all active offers of a page of products, with the lists of the same snapshot. */
const ofProducts = preparedRead(({ productIds }: { productIds: readonly number[] }) =>
  blueprint.selectNoFrom([
    sql<readonly (readonly [productId: number, offerId: number, listId: number, amount: number])[]>`(
      select coalesce(json_agg(json_build_array(offers.product_id, offers.id, prices.price_list_id, prices.amount)), '[]')
      from offers join prices on prices.offer_id = offers.id and prices.min_quantity = 1
      where offers.product_id = any(${productIds}::bigint[]) and offers.deleted_at is null and offers.status = 'active')`.as(
      'rows',
    ),
    priceListsColumn.as('priceLists'),
  ]),
)

export function priceReader(db: ReadHandle): PriceReader {
  return {
    of: offerId => ofOffer(db, { offerId }),
    async resolve(question) {
      if (question.offerIds.length === 0) return []
      const { offerIds, at, ...buying } = question
      const prices = resolvedPrices({
        ...buying,
        offers: sql`prices.offer_id = any(${offerIds}::bigint[])`,
        at: sql`${at}::timestamptz`,
      })
      return db.selectFrom(prices.as('found')).selectAll().execute()
    },
    async lowest({ productIds, ...buying }) {
      if (productIds.length === 0) return []
      const [read] = await ofProducts(db, { productIds })
      const offers = Map.groupBy(read?.rows ?? [], ([, offerId]) => offerId)
      const prices = Array.from(offers.values(), rows => ({
        productId: rows[0]?.[0] ?? 0,
        prices: rows.map(([, , listId, amount]) => ({ listId, minQuantity: 1, amount })),
      }))
      return lowestPrices(prices, { lists: priceListsOf(read?.priceLists ?? '[]'), ...buying })
    },
  }
}

export function priceRepository(db: Handle): PriceRepository {
  return {
    ...priceReader(readOnly(db)),
    async replace(offerId, prices) {
      await db.deleteFrom('prices').where('offer_id', '=', offerId).execute()
      const [lists, quantities, amounts] = [
        prices.map(({ listId }) => listId),
        prices.map(({ minQuantity }) => minQuantity),
        prices.map(({ amount }) => amount),
      ]
      await sql`insert into prices (offer_id, price_list_id, min_quantity, amount)
        select offers.id, wanted.list_id, wanted.min_quantity, wanted.amount from offers
        cross join unnest(${lists}::bigint[], ${quantities}::int[], ${amounts}::bigint[])
          as wanted (list_id, min_quantity, amount)
        where offers.id = ${offerId}`.execute(db)
    },
  }
}
