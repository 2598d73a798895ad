-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- findActor
select "users"."id" as "userId", "accounts"."id" as "accountId", "sessions"."public_id" as "sessionId", "users"."username", "users"."role", "users"."customer_type" as "customerType", "accounts"."verified_at" is not null as "verified", "sessions"."auth_time" as "authTime"
  from "sessions"
  inner join "users" on "users"."id" = "sessions"."user_id"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "sessions"."public_id" = $1
  and "sessions"."expires_at" > $2
  and "accounts"."banned_at" is null;

-- listOf
select "sessions"."id", "sessions"."public_id" as "publicId", "sessions"."user_id" as "userId", "sessions"."refresh_counter" as "refreshCounter", "sessions"."expires_at" as "expiresAt", "sessions"."created_at" as "createdAt", "sessions"."last_used_at" as "lastUsedAt", "sessions"."auth_time" as "authTime", "sessions"."ip", "sessions"."user_agent" as "userAgent"
  from "sessions"
  where "sessions"."user_id" = $1
  and "sessions"."expires_at" > $2
  order by "sessions"."created_at" desc, "sessions"."public_id" desc;

-- find
select "sessions"."id", "sessions"."public_id" as "publicId", "sessions"."user_id" as "userId", "sessions"."refresh_counter" as "refreshCounter", "sessions"."expires_at" as "expiresAt", "sessions"."created_at" as "createdAt", "sessions"."last_used_at" as "lastUsedAt", "sessions"."auth_time" as "authTime", "sessions"."ip", "sessions"."user_agent" as "userAgent"
  from "sessions"
  where "sessions"."id" = $1;

-- keepNewest
delete
  from "sessions"
  where "id" in (select "id"
  from "sessions"
  where "user_id" = $1
  order by "created_at" desc, "public_id" desc
  offset $2);

-- advance
update "sessions"
  set "refresh_counter" = refresh_counter + 1, "last_used_at" = $1
  where "id" = $2;

-- endOne
delete
  from "sessions"
  where "public_id" = $1
  and "user_id" = $2
  returning "public_id";

-- endAll: all
delete
  from "sessions"
  where "user_id" = $1;

-- endAll: but one
delete
  from "sessions"
  where "user_id" = $1
  and "public_id" != $2;

-- setAuthTime
update "sessions"
  set "auth_time" = $1
  where "public_id" = $2;

-- getSessionAndUser
select "sessions"."id", "sessions"."public_id" as "publicId", "sessions"."user_id" as "userId", "sessions"."refresh_counter" as "refreshCounter", "sessions"."expires_at" as "expiresAt", "sessions"."created_at" as "createdAt", "sessions"."last_used_at" as "lastUsedAt", "sessions"."auth_time" as "authTime", "sessions"."ip", "sessions"."user_agent" as "userAgent"
  from "sessions"
  inner join "users" on "users"."id" = "sessions"."user_id"
  inner join "accounts" on "accounts"."id" = "users"."account_id"
  where "sessions"."id" = $1
  and "accounts"."banned_at" is null
  for update of "sessions";

-- getUserSessions
select "sessions"."id", "sessions"."public_id" as "publicId", "sessions"."user_id" as "userId", "sessions"."refresh_counter" as "refreshCounter", "sessions"."expires_at" as "expiresAt", "sessions"."created_at" as "createdAt", "sessions"."last_used_at" as "lastUsedAt", "sessions"."auth_time" as "authTime", "sessions"."ip", "sessions"."user_agent" as "userAgent"
  from "sessions"
  where "user_id" = $1;

-- setSession
insert into "sessions" ("id", "user_id", "expires_at", "ip", "user_agent", "created_at", "last_used_at", "auth_time")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- updateSessionExpiration
update "sessions"
  set "expires_at" = least($1, created_at + make_interval(secs => $2))
  where "id" = $3;

-- deleteSession
delete
  from "sessions"
  where "id" = $1;

-- deleteUserSessions
delete
  from "sessions"
  where "user_id" = $1;

-- deleteExpiredSessions
delete
  from "sessions"
  where "expires_at" <= now();
