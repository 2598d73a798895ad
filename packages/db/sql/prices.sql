-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- of
select "price_list_id" as "listId", "min_quantity" as "minQuantity", "amount"
  from "prices"
  where "offer_id" = $1
  order by "price_list_id", "min_quantity";

-- resolve
select *
  from ( with counting as ( select id, code, customer_type, priority, derived_from
  from price_lists
  where currency = $1
  and (starts_at is null
  or starts_at <= $2::timestamptz)
  and (ends_at is null
  or ends_at > $3::timestamptz) ), fixed as ( select distinct on (prices.offer_id, counting.id) prices.offer_id, counting.id, counting.code, prices.amount, prices.min_quantity
  from prices join counting on counting.id = prices.price_list_id
  and counting.derived_from is null
  where prices.offer_id = any($4::bigint[])
  and prices.min_quantity <= $5
  order by prices.offer_id, counting.id, prices.min_quantity desc ), derived as ( select fixed.offer_id, counting.id, div(2 * sum(fixed.amount) + count(*), 2 * count(*))::bigint as amount, max(fixed.min_quantity) as min_quantity
  from counting cross join jsonb_array_elements_text(counting.derived_from -> 'mean') as base (code) join fixed on fixed.code = base.code group by fixed.offer_id, counting.id, counting.derived_from having count(*) = jsonb_array_length(counting.derived_from -> 'mean') ), offered as ( select offer_id, id, amount, min_quantity
  from fixed union all select offer_id, id, amount, min_quantity
  from derived ) select distinct on (offered.offer_id) offered.offer_id as "offerId", offered.id as "listId", offered.min_quantity as "minQuantity", offered.amount
  from offered join counting using (id)
  where counting.customer_type is null
  or counting.customer_type = $6
  order by offered.offer_id, counting.priority desc, counting.customer_type is null, offered.id) as "found";

-- lowest
select ( select coalesce(json_agg(json_build_array(offers.product_id, offers.id, prices.price_list_id, prices.amount)), '[]')
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1
  where offers.product_id = any($1::bigint[])
  and offers.deleted_at is null
  and offers.status = 'active') as "rows", (select lists
  from current_price_lists) as "priceLists";

-- replace
delete
  from "prices"
  where "offer_id" = $1;
insert into prices (offer_id, price_list_id, min_quantity, amount) select offers.id, wanted.list_id, wanted.min_quantity, wanted.amount
  from offers cross join unnest($1::bigint[], $2::int[], $3::bigint[]) as wanted (list_id, min_quantity, amount)
  where offers.id = $4;
