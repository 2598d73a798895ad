-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where "id" = $1;

-- list: first
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where 1 = 1
  order by "date", "id"
  limit $1;

-- list: next
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where (date, id) > ($1::date, $2::bigint)
  order by "date", "id"
  limit $3;

-- list: of a user
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where "owner_id" = $1
  order by "date", "id"
  limit $2;

-- list: filtered
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where ("date" >= least($1::date, (select min(date)
  from events
  where left(ends_wall, 10) <> left(starts_wall, 10)
  and ends_wall > $2))
  and ("date" >= $3
  or "ends_wall" > $4)
  and "date" <= $5
  and search @@ search_query($6::text[], $7::text))
  order by "date", "id"
  limit $8;

-- insert
with inserted as (insert into "events" ("owner_id", "date", "time", "venue", "address", "title", "description", "capacity", "description_html", "image_url", "image_asset_id", "canceled_at", "starts_wall", "ends_wall", "timezone", "starts_at", "ends_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"), emitted as ( insert into outbox (type, aggregate_id, payload, request_id) select $18::text, id, $19::jsonb || jsonb_build_object($20::text, id), $21::text
  from inserted) select *
  from inserted;

-- changeOwner
update "events"
  set "owner_id" = $1, "version" = "version" + $2, "updated_at" = now()
  where "owner_id" = $3;

-- lock
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image"
  from "events"
  where "id" = $1
  for update;

-- update: plain
update "events"
  set "date" = $1, "time" = $2, "venue" = $3, "address" = $4, "title" = $5, "description" = $6, "description_html" = $7, "image_url" = $8, "image_asset_id" = $9, "capacity" = $10, "canceled_at" = $11, "starts_wall" = $12, "ends_wall" = $13, "timezone" = $14, "starts_at" = $15, "ends_at" = $16, "version" = "version" + $17, "updated_at" = now()
  where "id" = $18
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image";

-- update: by its owner
update "events"
  set "date" = $1, "time" = $2, "venue" = $3, "address" = $4, "title" = $5, "description" = $6, "description_html" = $7, "image_url" = $8, "image_asset_id" = $9, "capacity" = $10, "canceled_at" = $11, "starts_wall" = $12, "ends_wall" = $13, "timezone" = $14, "starts_at" = $15, "ends_at" = $16, "version" = "version" + $17, "updated_at" = now()
  where ("id" = $18
  and "owner_id" = $19
  and "version" = $20)
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "events"."image_asset_id") as "image";

-- delete: plain
delete
  from "events"
  where "id" = $1
  returning "id";

-- delete: by its owner
delete
  from "events"
  where ("id" = $1
  and "owner_id" = $2
  and "version" = $3)
  returning "id";
