-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: words, then what is like them
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select ((to_tsquery('simple', $1) || to_tsquery('russian', $2)) && !!(to_tsquery('simple', $3) || to_tsquery('russian', $4)))) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select products.id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "products"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from products
  where "products"."search" @@ (select words
  from asked)
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $5) union all ( select products.id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "offers"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from offers join products on products.id = offers.product_id
  where "offers"."search" @@ (select words
  from asked)
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $6) union all ( select products.id, case when number_key("products"."cross_number") collate "C" = $7 then 3000000 else 2000000 end as score, "products"."cross_number" as number
  from products
  where number_key("products"."cross_number") collate "C" = $8
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $9) union all ( select products.id, case when number_key("offers"."sku") collate "C" = $10 then 3000000 else 2000000 end as score, "offers"."sku" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."sku") collate "C" = $11
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $12) union all ( select products.id, case when number_key("offers"."manufacturer_number") collate "C" = $13 then 3000000 else 2000000 end as score, "offers"."manufacturer_number" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."manufacturer_number") collate "C" = $14
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $15) union all ( select products.id, case when number_key("offers"."barcode") collate "C" = $16 then 3000000 else 2000000 end as score, "offers"."barcode" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."barcode") collate "C" = $17
  and offers.barcode is not null
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $18)) found group by id) union all (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit $19)) found group by id) union all (select 1 as kind, id, max(score) as score, max(number) as number
  from (( select "events"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "events"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "events"
  where "events"."search" @@ (select words
  from asked)
  limit $20)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $21;

-- find: a number, then parts of it
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select (to_tsquery('simple', $1) || to_tsquery('russian', $2))) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select products.id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "products"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from products
  where "products"."search" @@ (select words
  from asked)
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $3) union all ( select products.id, floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "offers"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from offers join products on products.id = offers.product_id
  where "offers"."search" @@ (select words
  from asked)
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $4) union all ( select products.id, case when number_key("products"."cross_number") collate "C" = $5 then 3000000 else 2000000 end as score, "products"."cross_number" as number
  from products
  where number_key("products"."cross_number") collate "C" >= $6
  and number_key("products"."cross_number") collate "C" < $7
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  order by number_key("products"."cross_number") collate "C", products.id
  limit $8) union all ( select products.id, case when number_key("offers"."sku") collate "C" = $9 then 3000000 else 2000000 end as score, "offers"."sku" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."sku") collate "C" >= $10
  and number_key("offers"."sku") collate "C" < $11
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  order by number_key("offers"."sku") collate "C", products.id
  limit $12) union all ( select products.id, case when number_key("offers"."manufacturer_number") collate "C" = $13 then 3000000 else 2000000 end as score, "offers"."manufacturer_number" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."manufacturer_number") collate "C" >= $14
  and number_key("offers"."manufacturer_number") collate "C" < $15
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  order by number_key("offers"."manufacturer_number") collate "C", products.id
  limit $16) union all ( select products.id, case when number_key("offers"."barcode") collate "C" = $17 then 3000000 else 2000000 end as score, "offers"."barcode" as number
  from offers join products on products.id = offers.product_id
  where number_key("offers"."barcode") collate "C" >= $18
  and number_key("offers"."barcode") collate "C" < $19
  and offers.barcode is not null
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  order by number_key("offers"."barcode") collate "C", products.id
  limit $20)) found group by id) union all (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit $21)) found group by id) union all (select 1 as kind, id, max(score) as score, max(number) as number
  from (( select "events"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "events"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "events"
  where "events"."search" @@ (select words
  from asked)
  limit $22)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $23;
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select (to_tsquery('simple', $1) || to_tsquery('russian', $2))) (select 3 as kind, id, max(score) as score, max(number) as number
  from (( select products.id, floor(10000 * similarity(number_key("products"."cross_number"), $3))::integer as score, "products"."cross_number" as number
  from products
  where (number_key("products"."cross_number") like $4
  or number_key("products"."cross_number") % $5)
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $6) union all ( select products.id, floor(10000 * similarity(number_key("offers"."sku"), $7))::integer as score, "offers"."sku" as number
  from offers join products on products.id = offers.product_id
  where (number_key("offers"."sku") like $8
  or number_key("offers"."sku") % $9)
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $10) union all ( select products.id, floor(10000 * similarity(number_key("offers"."manufacturer_number"), $11))::integer as score, "offers"."manufacturer_number" as number
  from offers join products on products.id = offers.product_id
  where (number_key("offers"."manufacturer_number") like $12
  or number_key("offers"."manufacturer_number") % $13)
  and offers.deleted_at is null
  and offers.status = 'active'
  and products.deleted_at is null
  and exists ( select
  from product_listings
  where product_listings.product_id = products.id
  and product_listings.on_sale)
  limit $14)) found group by id)) as "found"
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $15;

-- find: next page
select "found"."kind", "found"."id", "found"."score", "found"."number"
  from (with asked (words) as materialized (select (to_tsquery('simple', $1) || to_tsquery('russian', $2))) (select 2 as kind, id, max(score) as score, max(number) as number
  from (( select "projects"."id", floor(1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', "projects"."search", (select words
  from asked), 33))::integer as score, null::text as number
  from "projects"
  where "projects"."search" @@ (select words
  from asked)
  limit $3)) found group by id)) as "found"
  where (found.score, found.kind, found.id) < ($4::bigint, $5::bigint, $6::bigint)
  order by "found"."score" desc, "found"."kind" desc, "found"."id" desc
  limit $7;
