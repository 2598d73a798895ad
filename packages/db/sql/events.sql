-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt"
  from "events"
  where "id" = $1;

-- list: first
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt"
  from "events"
  where 1 = 1
  order by "date", "id"
  limit $1;

-- list: next
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt"
  from "events"
  where (date, id) > ($1::date, $2::bigint)
  order by "date", "id"
  limit $3;

-- list: filtered
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt"
  from "events"
  where ("date" >= $1
  and "date" <= $2
  and search @@ websearch_to_tsquery('simple', $3))
  order by "date", "id"
  limit $4;

-- insert
insert into "events" ("owner_id", "date", "time", "venue", "address", "title", "description", "capacity", "description_html", "image_url", "canceled_at", "starts_wall", "ends_wall", "timezone", "starts_at", "ends_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt";

-- lock
select "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt"
  from "events"
  where "id" = $1
  for update;

-- update: plain
update "events"
  set "date" = $1, "time" = $2, "venue" = $3, "address" = $4, "title" = $5, "description" = $6, "capacity" = $7, "description_html" = $8, "image_url" = $9, "canceled_at" = $10, "starts_wall" = $11, "ends_wall" = $12, "timezone" = $13, "starts_at" = $14, "ends_at" = $15, "version" = "version" + $16, "updated_at" = now()
  where "id" = $17
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt";

-- update: by its owner
update "events"
  set "date" = $1, "time" = $2, "venue" = $3, "address" = $4, "title" = $5, "description" = $6, "capacity" = $7, "description_html" = $8, "image_url" = $9, "canceled_at" = $10, "starts_wall" = $11, "ends_wall" = $12, "timezone" = $13, "starts_at" = $14, "ends_at" = $15, "version" = "version" + $16, "updated_at" = now()
  where ("id" = $17
  and "owner_id" = $18
  and "version" = $19)
  returning "events"."id", "events"."owner_id" as "ownerId", "events"."date", "events"."time", "events"."venue", "events"."address", "events"."title", "events"."description", "events"."description_html" as "descriptionHtml", "events"."image_url" as "imageUrl", "events"."capacity", "events"."starts_wall" as "startsWall", "events"."ends_wall" as "endsWall", "events"."timezone", "events"."starts_at" as "startsAt", "events"."ends_at" as "endsAt", "events"."canceled_at" as "canceledAt", "events"."version", "events"."created_at" as "createdAt", "events"."updated_at" as "updatedAt";

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
