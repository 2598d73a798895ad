-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  and "sub_categories"."id" = $1;

-- find: by slug
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  and "sub_categories"."slug" = $1;

-- list: by place
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  and "sub_categories"."category_id" = $1
  and ("sub_categories"."position", "sub_categories"."id") > ($2::integer, $3::bigint)
  order by "sub_categories"."position" asc, "sub_categories"."id" asc
  limit $4;

-- list: by name
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  order by "sub_categories"."name" collate name_order asc, "sub_categories"."id" asc
  limit $1;

-- list: by a part of the name
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  and "sub_categories"."name" ilike $1
  order by "sub_categories"."position" asc, "sub_categories"."id" asc
  limit $2;

-- freeSlug
select pg_advisory_xact_lock(hashtext($1), hashtext($2));
select slug
  from ( select case n when 1 then $1::text else rtrim(left($2::text, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers ) numbered
  where not exists ( select
  from "sub_categories" c
  where c.slug = numbered.slug
  and c.deleted_at is null
  and c.id <> $3)
  limit 1;

-- lock
select "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", "categories"."name" as "categoryName", "categories"."slug" as "categorySlug"
  from "sub_categories"
  inner join "categories" on "categories"."id" = "sub_categories"."category_id"
  where "sub_categories"."deleted_at" is null
  and "sub_categories"."id" = $1
  for update of "sub_categories";

-- insert
insert into "sub_categories" ("name", "slug", "position", "image_asset_id", "category_id")
  values ($1, $2, $3, $4, $5)
  returning "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", (select "categories"."name"
  from categories
  where categories.id = sub_categories.category_id) as "categoryName", (select "categories"."slug"
  from categories
  where categories.id = sub_categories.category_id) as "categorySlug";

-- update
update "sub_categories"
  set "name" = $1, "slug" = $2, "position" = $3, "image_asset_id" = $4, "category_id" = $5, "version" = "version" + 1, "updated_at" = now()
  where "id" = $6
  returning "sub_categories"."id", "sub_categories"."name", "sub_categories"."slug", "sub_categories"."position", "sub_categories"."version", "sub_categories"."created_at" as "createdAt", "sub_categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "sub_categories"."image_asset_id") as "image", "sub_categories"."category_id" as "categoryId", (select "categories"."name"
  from categories
  where categories.id = sub_categories.category_id) as "categoryName", (select "categories"."slug"
  from categories
  where categories.id = sub_categories.category_id) as "categorySlug";

-- delete
update "sub_categories"
  set "deleted_at" = now()
  where "id" = $1;

-- hold
select "id"
  from "sub_categories"
  where "id" = $1
  and "deleted_at" is null for share;

-- countChildren
select count(*) as "count"
  from "products"
  where "sub_category_id" = $1
  and "deleted_at" is null;
