-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address"
  from "stock_locations"
  where "id" > $1
  order by "id"
  limit $2;

-- find
select "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address"
  from "stock_locations"
  where "id" = $1;

-- findByCode
select "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address"
  from "stock_locations"
  where "code" = $1;

-- findByKind
select "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address"
  from "stock_locations"
  where "kind" = $1
  order by "id"
  limit $2;

-- lock
select "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address"
  from "stock_locations"
  where "id" = $1
  for update;

-- insert
insert into "stock_locations" ("code", "name", "priority", "sellable", "kind", "address")
  values ($1, $2, $3, $4, $5, $6)
  returning "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address";

-- update
update "stock_locations"
  set "name" = $1, "address" = $2, "version" = "version" + 1, "updated_at" = now()
  where "id" = $3
  returning "stock_locations"."id", "stock_locations"."code", "stock_locations"."name", "stock_locations"."priority", "stock_locations"."sellable", "stock_locations"."kind", "stock_locations"."version", "stock_locations"."created_at" as "createdAt", "stock_locations"."updated_at" as "updatedAt", stock_locations.address as "address";

-- listPromisedOrders
select id, number
  from orders
  where id in ( select order_id
  from reservations
  where location_id = $1
  and state = 'held' union select order_id
  from allocations
  where location_id = $2
  and state = 'open' )
  order by id
  limit 100;

-- listOfferIds
select "offer_id" as "offerId"
  from "stock_levels"
  where "location_id" = $1
  and "offer_id" > $2
  order by "offer_id"
  limit $3;
