-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- listFiles
select 'products' as kind, n + 1 as file
  from generate_series(0, (select (product_listings.product_id - 1) / 50000
  from product_listings join products on products.id = product_listings.product_id
  order by product_listings.product_id desc
  limit 1)) n
  where exists (select
  from product_listings join products on products.id = product_listings.product_id
  where product_listings.on_sale
  and product_listings.product_id > n * 50000
  and product_listings.product_id <= (n + 1) * 50000)
  order by file;
select 'collections' as kind, n + 1 as file
  from generate_series(0, (select ("collections"."id" - 1) / 50000
  from "collections"
  order by "collections"."id" desc
  limit 1)) n
  where exists (select
  from "collections"
  where collections.deleted_at is null
  and "collections"."id" > n * 50000
  and "collections"."id" <= (n + 1) * 50000)
  order by file;
select 'projects' as kind, n + 1 as file
  from generate_series(0, (select ("projects"."id" - 1) / 50000
  from "projects"
  order by "projects"."id" desc
  limit 1)) n
  where exists (select
  from "projects"
  where true
  and "projects"."id" > n * 50000
  and "projects"."id" <= (n + 1) * 50000)
  order by file;
select 'events' as kind, n + 1 as file
  from generate_series(0, (select ("events"."id" - 1) / 50000
  from "events"
  order by "events"."id" desc
  limit 1)) n
  where exists (select
  from "events"
  where true
  and "events"."id" > n * 50000
  and "events"."id" <= (n + 1) * 50000)
  order by file;

-- pages: products
select product_listings.product_id as id, "products"."slug"::text as key, coalesce("products"."updated_at", "products"."created_at") as "changedAt"
  from product_listings join products on products.id = product_listings.product_id
  where product_listings.on_sale
  and product_listings.product_id > $1
  and product_listings.product_id <= ($2::bigint + 1) * 50000
  order by product_listings.product_id
  limit 1000;

-- pages: collections
select "collections"."id" as id, "collections"."slug"::text as key, coalesce("collections"."updated_at", "collections"."created_at") as "changedAt"
  from "collections"
  where collections.deleted_at is null
  and "collections"."id" > $1
  and "collections"."id" <= ($2::bigint + 1) * 50000
  order by "collections"."id"
  limit 1000;

-- pages: projects
select "projects"."id" as id, "projects"."slug"::text as key, coalesce("projects"."updated_at", "projects"."created_at") as "changedAt"
  from "projects"
  where true
  and "projects"."id" > $1
  and "projects"."id" <= ($2::bigint + 1) * 50000
  order by "projects"."id"
  limit 1000;

-- pages: events
select "events"."id" as id, "events"."id"::text as key, coalesce("events"."updated_at", "events"."created_at") as "changedAt"
  from "events"
  where true
  and "events"."id" > $1
  and "events"."id" <= ($2::bigint + 1) * 50000
  order by "events"."id"
  limit 1000;
