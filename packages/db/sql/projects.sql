-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  where "projects"."id" = $1;

-- findBySlug
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  where "projects"."slug" = $1;

-- listByUsername
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "users"
  left join "projects" on "projects"."user_id" = "users"."id"
  where lower(users.username) = $1
  order by "projects"."id";

-- list: first
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  order by "projects"."id" desc
  limit $1;

-- list: next
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  where "projects"."id" < $1
  order by "projects"."id" desc
  limit $2;

-- list: of a user
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  where "projects"."user_id" = $1
  and "projects"."id" < $2
  order by "projects"."id" desc
  limit $3;

-- insert: with a taken slug
insert into "projects" ("user_id", "title", "body", "html", "toc", "slug", "cover_asset_id")
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict on constraint "projects_slug_key" do nothing
  returning "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt";
select pg_advisory_xact_lock(hashtext('projects.slug'), hashtext($1)) as "turn";
insert into "projects" ("user_id", "title", "body", "html", "toc", "slug", "cover_asset_id") select $1::bigint as "user_id", $2::text as "title", $3::text as "body", $4::text as "html", $5::jsonb as "toc", $6::text || '-' || suffix as "slug", $7::bigint as "cover_asset_id"
  from generate_series(2, $8::integer) as "suffix"
  where not exists (select 1
  from projects
  where slug = $9::text || '-' || suffix)
  order by suffix
  limit $10
  on conflict on constraint "projects_slug_key" do nothing
  returning "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt";

-- changeOwner
update "projects"
  set "user_id" = $1, "version" = "version" + $2, "updated_at" = now()
  where "user_id" = $3;

-- lock
select "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt"
  from "projects"
  where "projects"."id" = $1
  for update;

-- update: plain
update "projects"
  set "title" = $1, "version" = "version" + $2, "updated_at" = now()
  where "projects"."id" = $3
  returning "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt";

-- update: by its owner at a version
update "projects"
  set "body" = $1, "html" = $2, "toc" = $3, "version" = "version" + $4, "updated_at" = now()
  where ("projects"."id" = $5
  and "projects"."user_id" = $6
  and "projects"."version" = $7)
  returning "projects"."id", "projects"."user_id" as "userId", "projects"."title", "projects"."body", "projects"."html", "projects"."toc" as "toc", "projects"."slug", ( select json_build_object('id', image.id, 'key', image.key, 'width', image.width, 'height', image.height, 'frames', image.frames, 'thumbhash', image.thumbhash, 'variants', image.variants)
  from assets as image
  where image.id = "projects"."cover_asset_id") as "cover", "projects"."version", "projects"."created_at" as "createdAt", "projects"."updated_at" as "updatedAt";

-- delete: plain
delete
  from "projects"
  where "projects"."id" = $1
  returning "id";

-- delete: by its owner
delete
  from "projects"
  where ("projects"."id" = $1
  and "projects"."user_id" = $2
  and "projects"."version" = $3)
  returning "id";
