-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: by id
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and "id" = $1;

-- find: by slug
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and "slug" = $1;

-- list: by place
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and ("categories"."position", "categories"."id") > ($1::integer, $2::bigint)
  order by "categories"."position" asc, "categories"."id" asc
  limit $3;

-- list: by name
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and ("categories"."name" collate name_order, "categories"."id") > ($1::text, $2::bigint)
  order by "categories"."name" collate name_order asc, "categories"."id" asc
  limit $3;

-- list: newest first
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and "categories"."id" < $1::bigint
  order by "categories"."id" desc
  limit $2;

-- list: by a part of the name
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "deleted_at" is null
  and "name" ilike $1
  order by "categories"."position" asc, "categories"."id" asc
  limit $2;

-- freeSlug
select pg_advisory_xact_lock(hashtext($1), hashtext($2));
select slug
  from ( select case n when 1 then $1::text else rtrim(left($2::text, 63 - length(n::text)), '-') || '-' || n end as slug
  from (select generate_series(1, 1000000) as n) numbers ) numbered
  where not exists ( select
  from "categories" c
  where c.slug = numbered.slug
  and c.deleted_at is null
  and c.id <> $3)
  limit 1;

-- lock
select "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image"
  from "categories"
  where "id" = $1
  and "deleted_at" is null
  for update;

-- insert
insert into "categories" ("name", "slug", "position", "image_asset_id")
  values ($1, $2, $3, $4)
  returning "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image";

-- update
update "categories"
  set "name" = $1, "slug" = $2, "position" = $3, "image_asset_id" = $4, "version" = "version" + 1, "updated_at" = now()
  where "id" = $5
  returning "categories"."id", "categories"."name", "categories"."slug", "categories"."position", "categories"."version", "categories"."created_at" as "createdAt", "categories"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "categories"."image_asset_id") as "image";

-- delete
update "categories"
  set "deleted_at" = now()
  where "id" = $1;

-- hold
select "id"
  from "categories"
  where "id" = $1
  and "deleted_at" is null for share;

-- countChildren
select count(*) as "count"
  from "sub_categories"
  where "category_id" = $1
  and "deleted_at" is null;
