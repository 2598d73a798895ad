-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom"
  from "price_lists"
  where "id" > $1
  order by "id"
  limit $2;

-- findByCodes
select "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom"
  from "price_lists"
  where "code" = any($1);

-- find
select "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom"
  from "price_lists"
  where "code" = $1;

-- nextTurn
select least( min(starts_at) filter (where starts_at > $1::timestamptz), min(ends_at) filter (where ends_at > $2::timestamptz)) as "at"
  from "price_lists";

-- prices
select "prices"."offer_id" as "offerId", "offers"."sku", "offers"."title", "prices"."min_quantity" as "minQuantity", "prices"."amount"
  from "prices"
  inner join "offers" on "offers"."id" = "prices"."offer_id"
  where "prices"."price_list_id" = $1
  and (prices.amount, prices.offer_id, prices.min_quantity) > ($2::bigint, $3::bigint, $4::integer)
  and "offers"."deleted_at" is null
  order by "prices"."amount", "prices"."offer_id", "prices"."min_quantity"
  limit $5;

-- lock
select "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom"
  from "price_lists"
  where "code" = $1
  for update;

-- hold
select "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom"
  from "price_lists"
  where "code" = any($1) for key share;

-- insert
insert into "price_lists" ("customer_type", "priority", "starts_at", "ends_at", "kind", "derived_from", "code", "currency")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom";

-- update
update "price_lists"
  set "customer_type" = $1, "priority" = $2, "starts_at" = $3, "ends_at" = $4, "kind" = $5, "derived_from" = $6, "version" = "version" + 1, "updated_at" = now()
  where "id" = $7
  returning "price_lists"."id", "price_lists"."code", "price_lists"."currency", "price_lists"."priority", "price_lists"."starts_at" as "startsAt", "price_lists"."ends_at" as "endsAt", "price_lists"."version", "price_lists"."created_at" as "createdAt", "price_lists"."updated_at" as "updatedAt", customer_type as "customerType", derived_from as "derivedFrom";

-- usesOf
select 'offer' as name
  where exists ( select
  from prices join offers on offers.id = prices.offer_id
  where prices.price_list_id = $1
  and offers.deleted_at is null) union all select code
  from price_lists
  where derived_from -> 'mean' ? $2
  order by name;

-- pricedBy
select id
  from price_lists
  where id = $1
  and kind = 'fixed' union select bases.id
  from price_lists lists join price_lists bases on lists.derived_from -> 'mean' ? bases.code
  where lists.id = $2
  order by id;

-- relist
select prices.amount, prices.offer_id as "offerId", offers.product_id as "productId"
  from prices join offers on offers.id = prices.offer_id
  where prices.price_list_id = $1
  and (prices.amount, prices.offer_id) > ($2, $3)
  order by prices.amount, prices.offer_id
  limit $4;
select refresh_listings($1::bigint[]);

-- delete
delete
  from "prices"
  where "price_list_id" = $1;
delete
  from "price_lists"
  where "id" = $1;
