-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "users"."id" = $1;

-- findByUsername
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt"
  from "users"
  where lower(users.username) = $1;

-- list: first
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where 1 = 1
  order by "users"."id"
  limit $1;

-- list: next
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "users"."id" > $1
  order by "users"."id"
  limit $2;

-- list: filtered
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where ("users"."id" > $1
  and "users"."role" = $2
  and "users"."customer_type" = $3
  and ("users"."username" ilike $4
  or "accounts"."email" ilike $5))
  order by "users"."id"
  limit $6;

-- update: plain
update "users"
  set "level" = $1, "version" = "users"."version" + $2, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $3
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- update: at a version
update "users"
  set "location" = $1, "version" = "users"."version" + $2, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $3
  and "users"."version" = $4
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- lockCountOf
select "id"
  from "users"
  where "role" = $1
  order by "id"
  for update;
