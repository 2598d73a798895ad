import type { OfferPrice, PricesQuestion } from '@atelier/domain/prices'
import { type RawBuilder, sql, type SqlBool } from 'kysely'

interface Question extends Omit<PricesQuestion, 'offerIds' | 'at'> {
  /** Condition on `prices.offer_id`: whose prices. */
  readonly offers: RawBuilder<SqlBool>
  readonly at: RawBuilder<unknown>
}

/** `resolvePrice` of the domain over many offers at once; a test compares the two over random data. */
export const resolvedPrices = ({ offers, quantity, currency, customerType, at }: Question) =>
  sql<OfferPrice>`(
    with counting as (
      select id, code, customer_type, priority, derived_from from price_lists
      where currency = ${currency}
        and (starts_at is null or starts_at <= ${at}) and (ends_at is null or ends_at > ${at})
    ), fixed as (
      select distinct on (prices.offer_id, counting.id) prices.offer_id, counting.id, counting.code,
        prices.amount, prices.min_quantity
      from prices join counting on counting.id = prices.price_list_id and counting.derived_from is null
      where ${offers} and prices.min_quantity <= ${quantity}
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
