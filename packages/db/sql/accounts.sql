-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where "accounts"."id" = $1;

-- findByEmail
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where "accounts"."email_key" = $1;

-- findLogin: by e-mail
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt", "accounts"."password_hash" as "passwordHash"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where "accounts"."email_key" = $1;

-- findLogin: by username
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt", "accounts"."password_hash" as "passwordHash"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where lower(users.username) = $1;

-- listStaffLogins
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt", "accounts"."password_hash" as "passwordHash"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where "users"."role" != $1
  order by "accounts"."id";

-- findPasswordHash
select "password_hash" as "passwordHash"
  from "accounts"
  where "id" = $1;

-- insert
with "account" as (insert into "accounts" ("email", "email_key", "password_hash", "verified_at")
  values ($1, $2, $3, $4)
  returning "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt"), "person" as (insert into "users" ("account_id", "username", "location", "role") select "account"."id" as "account_id", $5::text as "username", $6::text as "location", $7::text as "role"
  from "account"
  returning "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt") select *
  from "account", "person";

-- lock
select "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt", "accounts"."password_hash" as "passwordHash"
  from "accounts"
  inner join "users" on "users"."account_id" = "accounts"."id"
  where "accounts"."id" = $1
  for update of "accounts";

-- markVerified
update "accounts"
  set "verified_at" = coalesce(accounts.verified_at, now()), "updated_at" = now()
  from "users"
  where "users"."account_id" = "accounts"."id"
  and "accounts"."id" = $1
  returning "accounts"."id", "accounts"."email", "accounts"."verified_at" as "verifiedAt", "accounts"."banned_at" as "bannedAt", "accounts"."credential_version" as "credentialVersion", "accounts"."created_at" as "createdAt", "accounts"."updated_at" as "updatedAt", "users"."username", "users"."location", "users"."about", "users"."about_html" as "aboutHtml", users.links as "links", "users"."avatar_url" as "avatarUrl", "users"."role", "users"."customer_type" as "customerType", "users"."level", "users"."version", "users"."id" as "userId", "users"."created_at" as "userCreatedAt", "users"."updated_at" as "userUpdatedAt";

-- setPassword: plain
update "accounts"
  set "password_hash" = $1, "credential_version" = credential_version + 1, "updated_at" = now()
  where "id" = $2;

-- setPassword: that proves the address
update "accounts"
  set "password_hash" = $1, "credential_version" = credential_version + 1, "updated_at" = now(), "verified_at" = coalesce(verified_at, now())
  where "id" = $2;

-- setEmail
update "accounts"
  set "email" = $1, "email_key" = $2, "verified_at" = now(), "credential_version" = credential_version + 1, "updated_at" = now()
  where "id" = $3;

-- setBanned: on
update "accounts"
  set "banned_at" = coalesce(banned_at, now()), "updated_at" = now()
  where "id" = $1;

-- setBanned: off
update "accounts"
  set "banned_at" = $1, "updated_at" = now()
  where "id" = $2;

-- delete
delete
  from "accounts"
  where "id" = $1
  returning "id";
