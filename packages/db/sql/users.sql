-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "users"."id" = $1;

-- findByUsername
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt"
  from "users"
  where lower(users.username) = $1;

-- list: first
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where 1 = 1
  order by "users"."id"
  limit $1;

-- list: next
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "users"."id" > $1
  order by "users"."id"
  limit $2;

-- list: filtered
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where ("users"."id" > $1
  and "users"."role" = $2
  and "users"."customer_type" = $3
  and "users"."id" in (select "u"."id"
  from "users" as "u"
  where "u"."username" ilike $4 union select (select "v"."id"
  from "users" as "v"
  where "v"."account_id" = "a"."id") as "id"
  from "accounts" as "a"
  where "a"."email" ilike $5))
  order by "users"."id"
  limit $6;

-- list: by too little for an index
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where ("users"."username" ilike $1
  or "accounts"."email" ilike $2)
  order by "users"."id"
  limit $3;

-- update: plain
update "users"
  set "level" = $1, "version" = "users"."version" + $2, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $3
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- update: at a version
update "users"
  set "location" = $1, "version" = "users"."version" + $2, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $3
  and "users"."version" = $4
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- update: profile
update "users"
  set "about" = $1, "about_html" = $2, "links" = $3, "version" = "users"."version" + $4, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $5
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- lock
select "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt"
  from "users"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "users"."id" = $1
  for update of "users";

-- setAvatar
select "avatar_asset_id" as "assetId"
  from "users"
  where "id" = $1 for no key update;
update "users"
  set "avatar_url" = $1, "avatar_asset_id" = $2, "version" = "users"."version" + $3, "updated_at" = now()
  from "accounts"
  where "accounts"."id" = "users"."account_id"
  and "users"."id" = $4
  returning "users"."id", "users"."account_id" as "accountId", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."created_at" as "createdAt", "users"."updated_at" as "updatedAt", "accounts"."email", "accounts"."verified_at" is not null as "verified", "accounts"."banned_at" as "bannedAt";

-- countOwned
select (select count(*)
  from projects
  where user_id = $1)::int as projects, (select count(*)
  from events
  where owner_id = $2)::int as events, (select count(*)
  from assets
  where owner_id = $3)::int as assets, (select count(*)
  from sessions
  where user_id = $4)::int as sessions, (select count(*)
  from addresses
  where user_id = $5)::int as addresses, (select count(*)
  from api_keys
  where user_id = $6)::int as "apiKeys", (select count(*)
  from orders
  where user_id = $7)::int as orders;

-- lockCountOf
select "id"
  from "users"
  where "role" = $1
  order by "id"
  for update;
