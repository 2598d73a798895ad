import {
  lowestPrices,
  type OfferPrice,
  type PriceReader,
  type PriceRepository,
  type PricesQuestion,
} from '@atelier/domain/prices'
import { sql } from 'kysely'
import { blueprint, type Handle, type ReadHandle, readOnly } from '../connection/handle.ts'
import { preparedRead } from '../prepared.ts'
import { priceListsColumn, priceListsOf } from '../tables/price-lists.ts'

const ofOffer = preparedRead(({ offerId }: { offerId: number }) =>
  blueprint
    .selectFrom('prices')
    .select(['price_list_id as listId', 'min_quantity as minQuantity', 'amount'])
    .where('offer_id', '=', offerId)
    .orderBy('price_list_id')
    .orderBy('min_quantity'),
)

/** `resolvePrice` of the domain over many offers at once; a test compares the two over random data. */
const resolved = ({ offerIds, quantity, currency, customerType, at }: PricesQuestion) =>
  sql<OfferPrice>`(
    with counting as (
      select id, code, customer_type, priority, derived_from from price_lists
      where currency = ${currency}
        and (starts_at is null or starts_at <= ${at}::timestamptz) and (ends_at is null or ends_at > ${at}::timestamptz)
    ), fixed as (
      select distinct on (prices.offer_id, counting.id) prices.offer_id, counting.id, counting.code,
        prices.amount, prices.min_quantity
      from prices join counting on counting.id = prices.price_list_id and counting.derived_from is null
      where prices.offer_id = any(${offerIds}::bigint[]) and prices.min_quantity <= ${quantity}
      order by prices.offer_id, counting.id, prices.min_quantity desc
    ), derived as (
      select fixed.offer_id, counting.id,
        div(2 * sum(fixed.amount) + count(*), 2 * count(*))::bigint as amount, max(fixed.min_quantity) as min_quantity
      from counting
      cross join jsonb_array_elements_text(counting.derived_from -> 'mean') as base (code)
      join fixed on fixed.code = base.code
      group by fixed.offer_id, counting.id, counting.derived_from
      having count(*) = jsonb_array_length(counting.derived_from -> 'mean')
    ), offered as (
      select offer_id, id, amount, min_quantity from fixed
      union all
      select offer_id, id, amount, min_quantity from derived
    )
    select distinct on (offered.offer_id) offered.offer_id as "offerId", offered.id as "listId",
      offered.min_quantity as "minQuantity", offered.amount
    from offered join counting using (id)
    where counting.customer_type is null or counting.customer_type = ${customerType}
    order by offered.offer_id, counting.priority desc, counting.customer_type is null, offered.id)`

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
      return db.selectFrom(resolved(question).as('found')).selectAll().execute()
    },
    async lowest({ productIds, ...buying }) {
      if (productIds.length === 0) return []
      const [read] = await ofProducts(db, { productIds })
      const prices = (read?.rows ?? []).map(([productId, offerId, listId, amount]) => ({
        productId,
        offerId,
        price: { listId, minQuantity: 1, amount },
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
