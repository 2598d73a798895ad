-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- findActor: by hash
select "api_keys"."id" as "keyId", "api_keys"."scopes", "api_keys"."role" as "keyRole", "api_keys"."last_used_at" as "lastUsedAt", "users"."id" as "userId", "accounts"."id" as "accountId", "users"."username", "users"."role", "users"."customer_type" as "customerType", "accounts"."verified_at" is not null as "verified"
  from "api_keys"
  inner join "users" on "users"."id" = "api_keys"."user_id"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where ("api_keys"."expires_at" is null
  or "api_keys"."expires_at" > $1)
  and "accounts"."banned_at" is null
  and "api_keys"."key_hash" = $2;

-- findActor: by id
select "api_keys"."id" as "keyId", "api_keys"."scopes", "api_keys"."role" as "keyRole", "api_keys"."last_used_at" as "lastUsedAt", "users"."id" as "userId", "accounts"."id" as "accountId", "users"."username", "users"."role", "users"."customer_type" as "customerType", "accounts"."verified_at" is not null as "verified"
  from "api_keys"
  inner join "users" on "users"."id" = "api_keys"."user_id"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where ("api_keys"."expires_at" is null
  or "api_keys"."expires_at" > $1)
  and "accounts"."banned_at" is null
  and "api_keys"."id" = $2;

-- list: first page
select "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt"
  from "api_keys"
  where "user_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- list: next page
select "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt"
  from "api_keys"
  where "user_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- find
select "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt"
  from "api_keys"
  where "id" = $1
  and "user_id" = $2;

-- lockKeys
select "id"
  from "users"
  where "id" = $1 for no key update;
select count(*) as "count"
  from "api_keys"
  where "user_id" = $1;

-- lock
select "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt"
  from "api_keys"
  where "id" = $1
  and "user_id" = $2
  for update;

-- insert
insert into "api_keys" ("user_id", "name", "hint", "key_hash", "role", "expires_at", "scopes")
  values ($1, $2, $3, $4, $5, $6, $7)
  returning "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt";

-- update
insert into "api_keys" ("user_id", "name", "hint", "key_hash", "role", "expires_at", "scopes")
  values ($1, $2, $3, $4, $5, $6, $7)
  returning "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt";
update "api_keys"
  set "name" = $1, "version" = "version" + 1, "updated_at" = now()
  where "id" = $2
  returning "api_keys"."id", "api_keys"."user_id" as "userId", "api_keys"."name", "api_keys"."hint", "api_keys"."scopes", "api_keys"."role", "api_keys"."expires_at" as "expiresAt", "api_keys"."last_used_at" as "lastUsedAt", "api_keys"."version", "api_keys"."created_at" as "createdAt", "api_keys"."updated_at" as "updatedAt";

-- delete
delete
  from "api_keys"
  where "id" = $1;

-- deleteOf
delete
  from "api_keys"
  where "user_id" = $1;

-- recordUse
update "api_keys"
  set "last_used_at" = $1
  where "id" = $2
  and ("last_used_at" is null
  or "last_used_at" <= $3);
