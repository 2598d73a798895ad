-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find: any
select "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image"
  from "posters"
  where "posters"."id" = $1;

-- find: live
select "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image"
  from "posters"
  where "posters"."id" = $1
  and posters.expires_at > now()
  and (posters.product_id is null
  or (select products.status = 'published'
  and products.deleted_at is null
  from products
  where products.id = posters.product_id));

-- list: live
select "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image"
  from "posters"
  where posters.expires_at > now()
  and (posters.product_id is null
  or (select products.status = 'published'
  and products.deleted_at is null
  from products
  where products.id = posters.product_id))
  order by "position", "id"
  limit $1;

-- list: next, expired too
select "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image"
  from "posters"
  where (position, id) > ($1::integer, $2::bigint)
  order by "position", "id"
  limit $3;

-- lockTarget: event
select "id"
  from "events"
  where "id" = $1 for key share;

-- lockTarget: product
select "id"
  from "products"
  where "id" = $1
  and products.status = 'published'
  and products.deleted_at is null for key share;

-- lockTarget: project
select "id"
  from "projects"
  where "id" = $1 for key share;

-- insert
insert into "posters" ("image_asset_id", "title", "deep_link", "event_id", "product_id", "project_id", "position", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image";

-- lock
select "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image"
  from "posters"
  where "posters"."id" = $1
  for update of "posters";

-- update
insert into "posters" ("image_asset_id", "title", "deep_link", "event_id", "product_id", "project_id", "position", "expires_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  returning "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image";
update "posters"
  set "image_asset_id" = $1, "title" = $2, "deep_link" = $3, "event_id" = $4, "product_id" = $5, "project_id" = $6, "position" = $7, "expires_at" = $8, "version" = "version" + $9, "updated_at" = now()
  where "id" = $10
  returning "posters"."id", "posters"."title", "posters"."deep_link" as "deepLink", "posters"."event_id" as "eventId", "posters"."product_id" as "productId", "posters"."project_id" as "projectId", "posters"."position", "posters"."expires_at" as "expiresAt", "posters"."version", "posters"."created_at" as "createdAt", "posters"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "posters"."image_asset_id") as "image";

-- delete
delete
  from "posters"
  where "id" = $1;
