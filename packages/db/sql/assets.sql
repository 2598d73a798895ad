-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "id" = $1;

-- findByObjectId
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "object_id" = $1;

-- list: first
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "status" = $1
  and "owner_id" = $2
  order by "id" desc
  limit $3;

-- list: next
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "status" = $1
  and "owner_id" = $2
  and "id" < $3
  order by "id" desc
  limit $4;

-- usageOf
select count(*) as "count", coalesce(sum(stored_bytes), 0)::bigint as "bytes"
  from "assets"
  where "owner_id" = $1;

-- knownOf
select "object_id" as "objectId"
  from "assets"
  where "object_id" = any($1::uuid[]);

-- listPending
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where status = 'pending'
  and "created_at" < $1
  order by "created_at"
  limit $2;

-- lockUsage
select "id"
  from "users"
  where "id" = $1 for no key update;
select count(*) as "count", coalesce(sum(stored_bytes), 0)::bigint as "bytes"
  from "assets"
  where "owner_id" = $1;

-- listByContent
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "owner_id" = $1
  and "sha256" = $2
  and "status" = $3
  order by "id" desc
  limit $4;

-- insert
insert into "assets" ("visibility", "kept", "key", "format", "width", "height", "frames", "thumbhash", "bytes", "owner_id", "object_id", "sha256", "stored_bytes", "variants")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict on constraint "assets_object_id_key" do nothing
  returning "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt";

-- markReady
update "assets"
  set "status" = $1, "touched_at" = now()
  where "id" in ($2, $3)
  returning "id";

-- deletePending
delete
  from "assets"
  where "id" in ($1)
  and "status" = $2;

-- touch
update "assets"
  set "touched_at" = now()
  where "id" = $1;

-- keep
update "assets"
  set "kept" = $1, "touched_at" = now()
  where "id" = $2;

-- lockFor: plain
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "id" = $1
  and "status" = $2
  and "visibility" = $3 for no key update;

-- lockFor: by its owner
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "id" = $1
  and "status" = $2
  and "visibility" = $3
  and "owner_id" = $4 for no key update;

-- delete: none there
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "id" = $1
  and "owner_id" = $2
  for update;

-- delete: not used
insert into "assets" ("visibility", "kept", "key", "format", "width", "height", "frames", "thumbhash", "bytes", "owner_id", "object_id", "sha256", "stored_bytes", "variants")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict on constraint "assets_object_id_key" do nothing
  returning "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt";
select "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt"
  from "assets"
  where "id" = $1
  for update;
select c.relname as "table", a.attname as "column"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid
  and a.attnum = k.conkey[1]
  where k.contype = 'f'
  and k.confrelid = 'assets'::regclass
  order by 1, 2;
select exists (select
  from "categories" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "events" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "offer_assets" as pointing
  where pointing."asset_id" = $1) as "found";
select exists (select
  from "offers" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "posters" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "product_assets" as pointing
  where pointing."asset_id" = $1) as "found";
select exists (select
  from "products" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "projects" as pointing
  where pointing."cover_asset_id" = $1) as "found";
select exists (select
  from "sub_categories" as pointing
  where pointing."image_asset_id" = $1) as "found";
select exists (select
  from "users" as pointing
  where pointing."avatar_asset_id" = $1) as "found";
delete
  from "assets"
  where "id" = $1;

-- releaseAllOf
update "assets"
  set "kept" = $1, "touched_at" = now()
  where "owner_id" = $2;

-- deleteUnused
select c.relname as "table", a.attname as "column"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = k.conrelid
  and a.attnum = k.conkey[1]
  where k.contype = 'f'
  and k.confrelid = 'assets'::regclass
  order by 1, 2;
delete
  from "assets"
  where "id" in (select "unused"."id"
  from "assets" as "unused"
  where not unused.kept
  and unused.status = 'ready'
  and "unused"."touched_at" < $1
  and (not exists (select
  from "categories" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "events" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "offer_assets" as pointing
  where pointing."asset_id" = "unused"."id")
  and not exists (select
  from "offers" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "posters" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "product_assets" as pointing
  where pointing."asset_id" = "unused"."id")
  and not exists (select
  from "products" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "projects" as pointing
  where pointing."cover_asset_id" = "unused"."id")
  and not exists (select
  from "sub_categories" as pointing
  where pointing."image_asset_id" = "unused"."id")
  and not exists (select
  from "users" as pointing
  where pointing."avatar_asset_id" = "unused"."id"))
  limit $2
  for update skip locked)
  returning "assets"."id", "assets"."owner_id" as "ownerId", "assets"."object_id" as "objectId", encode(assets.sha256, 'hex') as "sha256", "assets"."visibility", "assets"."status", "assets"."kept", "assets"."key", "assets"."format", "assets"."width", "assets"."height", "assets"."frames", "assets"."thumbhash", "assets"."bytes", "assets"."stored_bytes" as "storedBytes", "assets"."variants" as "variants", "assets"."created_at" as "createdAt";
