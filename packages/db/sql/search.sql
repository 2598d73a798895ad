-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- findRecords
(select 'order' as type, id, number, email as about, status
  from orders
  where id in (select id
  from orders
  where (number_key("number") collate "C" ^@ number_key($1)
  and number_key($2) <> '') union all select id
  from orders
  where email_key ^@ lower($3) union all select id
  from orders
  where to_tsvector('simple', coalesce(shipping_address, billing_address) ->> 'fullName') @@ to_tsquery('simple', $4))
  order by id desc
  limit 5) union all (select 'waybill' as type, id, number, counterparty_name as about, status
  from waybills
  where (number_key("waybills"."number") collate "C" ^@ number_key($5)
  and number_key($6) <> '')
  or to_tsvector('simple', counterparty_name) @@ to_tsquery('simple', $7)
  order by id desc
  limit 5) union all (select 'return' as type, returns.id, returns.number, orders.number as about, returns.status
  from returns join orders on orders.id = returns.order_id
  where returns.id in (select id
  from returns
  where (number_key("returns"."number") collate "C" ^@ number_key($8)
  and number_key($9) <> '') union all select r.id
  from returns r
  where r.order_id in (select id
  from orders
  where (number_key("number") collate "C" ^@ number_key($10)
  and number_key($11) <> '') union all select id
  from orders
  where email_key ^@ lower($12) union all select id
  from orders
  where to_tsvector('simple', coalesce(shipping_address, billing_address) ->> 'fullName') @@ to_tsquery('simple', $13)))
  order by returns.id desc
  limit 5);

-- understand
select "count"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select count(*)
  from (select
  from (select *
  from product_words
  where product_words.product_id & 1023 < 64
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 626) met) as "counted";
select "id"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select id
  from (( select product_listings.product_id as id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "product_words"."words", (select words
  from asked), 33))::integer as score, null::text as number
  from (select *
  from product_words
  where true
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 1000)) found
  limit 1) as "found";
select distinct "search_words"."word"
  from "search_words"
  where search_words.slips && (select array_agg(slip)
  from unnest($1::text[]) word, unnest(word_slips(word)) slip)
  limit $2;

-- find: words, then what is like them
select "count"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select count(*)
  from (select
  from (select *
  from product_words
  where product_words.product_id & 1023 < 64
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 626) met) as "counted";
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select product_listings.product_id as id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "product_words"."words", (select words
  from asked), 33))::integer as score, null::text as number
  from (select *
  from product_words
  where true
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 1000)) found group by id) union all (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit 1000)) found group by id) union all (select 1 as kind, id, max(score) as score, max(number) as number
  from (( select "events"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "events"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "events"
  where "events"."search" @@ (select words
  from asked)
  limit 1000)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $3;

-- find: a number, then parts of it
select "count"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) select count(*)
  from (select
  from (select *
  from product_words
  where product_words.product_id & 1023 < 64
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 626) met) as "counted";
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select product_listings.product_id as id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "product_words"."words", (select words
  from asked), 33))::integer as score, null::text as number
  from (select *
  from product_words
  where true
  and "product_words"."words" @@ (select words
  from asked)
  offset 0) as product_words join product_listings on product_listings.product_id = product_words.product_id
  where product_listings.on_sale
  limit 1000) union all ( select product_listings.product_id as id, case when number_key("products"."cross_number") collate "C" = $3 then 3000000 else 2000000 end as score, "products"."cross_number" as number
  from products join product_listings on product_listings.product_id = products.id
  where "products"."deleted_at" is null
  and number_key("products"."cross_number") collate "C" >= $4
  and number_key("products"."cross_number") collate "C" < $5
  and product_listings.on_sale
  order by number_key("products"."cross_number") collate "C", product_listings.product_id
  limit 100) union all ( select product_listings.product_id as id, case when number_key("offers"."sku") collate "C" = $6 then 3000000 else 2000000 end as score, "offers"."sku" as number
  from offers join product_listings on product_listings.product_id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."sku") collate "C" >= $7
  and number_key("offers"."sku") collate "C" < $8
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)
  and product_listings.on_sale
  order by number_key("offers"."sku") collate "C", product_listings.product_id
  limit 100) union all ( select product_listings.product_id as id, case when number_key("offers"."manufacturer_number") collate "C" = $9 then 3000000 else 2000000 end as score, "offers"."manufacturer_number" as number
  from offers join product_listings on product_listings.product_id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."manufacturer_number") collate "C" >= $10
  and number_key("offers"."manufacturer_number") collate "C" < $11
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)
  and product_listings.on_sale
  order by number_key("offers"."manufacturer_number") collate "C", product_listings.product_id
  limit 100) union all ( select product_listings.product_id as id, case when number_key("offers"."barcode") collate "C" = $12 then 3000000 else 2000000 end as score, "offers"."barcode" as number
  from offers join product_listings on product_listings.product_id = offers.product_id
  where "offers"."deleted_at" is null
  and number_key("offers"."barcode") collate "C" >= $13
  and number_key("offers"."barcode") collate "C" < $14
  and offers.barcode is not null
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)
  and product_listings.on_sale
  order by number_key("offers"."barcode") collate "C", product_listings.product_id
  limit 100)) found group by id) union all (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit 1000)) found group by id) union all (select 1 as kind, id, max(score) as score, max(number) as number
  from (( select "events"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "events"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "events"
  where "events"."search" @@ (select words
  from asked)
  limit 1000)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $15;
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select product_listings.product_id as id, floor(10000 * similarity(number_key("products"."cross_number"), $3))::integer as score, "products"."cross_number" as number
  from products join product_listings on product_listings.product_id = products.id
  where "products"."deleted_at" is null
  and (number_key("products"."cross_number") like $4
  or number_key("products"."cross_number") % $5
  and similarity(number_key("products"."cross_number"), $6) >= $7)
  and product_listings.on_sale
  limit 100) union all ( select product_listings.product_id as id, floor(10000 * similarity(number_key("offers"."sku"), $8))::integer as score, "offers"."sku" as number
  from offers join product_listings on product_listings.product_id = offers.product_id
  where "offers"."deleted_at" is null
  and (number_key("offers"."sku") like $9
  or number_key("offers"."sku") % $10
  and similarity(number_key("offers"."sku"), $11) >= $12)
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)
  and product_listings.on_sale
  limit 100) union all ( select product_listings.product_id as id, floor(10000 * similarity(number_key("offers"."manufacturer_number"), $13))::integer as score, "offers"."manufacturer_number" as number
  from offers join product_listings on product_listings.product_id = offers.product_id
  where "offers"."deleted_at" is null
  and (number_key("offers"."manufacturer_number") like $14
  or number_key("offers"."manufacturer_number") % $15
  and similarity(number_key("offers"."manufacturer_number"), $16) >= $17)
  and offers.deleted_at is null
  and offers.status = 'active'
  and exists (select
  from prices
  where prices.offer_id = offers.id)
  and product_listings.on_sale
  limit 100)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $18;

-- find: next page
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select search_query($1::text[], $2::text)) (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit 1000)) found group by id)) as "found"
  where (found.score, found.kind, found.id) < ($3::bigint, $4::bigint, $5::bigint)
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $6;
