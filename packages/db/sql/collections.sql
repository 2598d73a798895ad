-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt"
  from "collections"
  where "deleted_at" is null
  and "id" = $1;

-- find: by slug
select "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt"
  from "collections"
  where "deleted_at" is null
  and "slug" = $1;

-- list
select "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt"
  from "collections"
  where "deleted_at" is null
  and ("collections"."name" collate name_order, "collections"."id") > ($1::text, $2::bigint)
  order by "collections"."name" collate name_order asc, "collections"."id" asc
  limit $3;

-- listProducts: by hand
select "products"."id", "products"."name", "products"."slug", "products"."status", "products"."cross_number" as "crossNumber", "products"."tax_class_id" as "taxClassId", "products"."category_id" as "categoryId", "products"."sub_category_id" as "subCategoryId", "products"."version", "products"."created_at" as "createdAt", "products"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "products"."image_asset_id") as "image", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug", "sub_categories"."name" as "subCategoryName", "sub_categories"."slug" as "subCategorySlug", coalesce("listing"."tags", array( select tags.name
  from product_tags join tags on tags.id = product_tags.tag_id
  where product_tags.product_id = products.id
  order by tags.name collate name_order)) as "tags", coalesce("listing"."offered", array( select part.value
  from offers join prices on prices.offer_id = offers.id
  and prices.min_quantity = 1 cross join lateral (values (1, prices.offer_id), (2, prices.price_list_id), (3, prices.amount)) part (place, value)
  where offers.product_id = products.id
  and offers.deleted_at is null
  and offers.status = 'active'
  order by prices.offer_id, prices.price_list_id, part.place)) as "offered", "page"."sorted", case when row_number() over (order by "page"."sorted" asc, "page"."id" asc) = 1 then (select lists
  from current_price_lists) end as "priceLists"
  from ( select "product_listings"."product_id" as id, "collection_products"."position" as sorted
  from products join product_listings on product_listings.product_id = products.id join collection_products on collection_products.product_id = products.id
  and collection_products.collection_id = $1
  where (product_listings.on_sale
  and product_listings.product_id in (select product_id
  from collection_products
  where collection_id = $2)
  and ("collection_products"."position", "product_listings"."product_id") > ($3::integer, $4::bigint))
  order by "collection_products"."position" asc, "product_listings"."product_id" asc
  limit 101) as "page"
  inner join "product_listings" as "listing" on "listing"."product_id" = "page"."id"
  inner join "products" on "products"."id" = "page"."id"
  inner join "sub_categories" on "sub_categories"."id" = "products"."sub_category_id"
  inner join "categories" on "categories"."id" = "products"."category_id"
  order by "page"."sorted" asc, "page"."id" asc
  limit $5;

-- listProducts: by rule
;

-- freeSlug
select pg_advisory_xact_lock(hashtext($1), hashtext($2));
select slug
  from ( select case n when 1 then $1::text else rtrim(left($2::text, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers ) numbered
  where not exists ( select
  from "collections" c
  where c.slug = numbered.slug
  and c.deleted_at is null
  and c.id <> $3)
  limit 1;

-- lock
select "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt"
  from "collections"
  where "deleted_at" is null
  and "id" = $1
  for update;

-- insert
insert into "collections" ("name", "slug", "kind", "rule")
  values ($1, $2, $3, $4)
  returning "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt";

-- update
update "collections"
  set "name" = $1, "kind" = $2, "rule" = $3, "version" = "version" + 1, "updated_at" = now()
  where "id" = $4
  returning "collections"."id", "collections"."name", "collections"."slug", "collections"."kind", "collections"."rule" as "rule", "collections"."version", "collections"."created_at" as "createdAt", "collections"."updated_at" as "updatedAt";

-- delete
update "collections"
  set "deleted_at" = now()
  where "id" = $1;

-- listProductIds
select "collection_products"."product_id" as "productId"
  from "collection_products"
  inner join "products" on "products"."id" = "collection_products"."product_id"
  where "collection_id" = $1
  and "products"."deleted_at" is null
  order by "position";

-- setProducts
delete
  from collection_products
  where collection_id = $1;
insert into collection_products (collection_id, product_id, position) select $1, products.id, at - 1
  from unnest($2::bigint[]) with ordinality as wanted(product_id, at) join products on products.id = wanted.product_id
  and products.deleted_at is null;
