-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "addresses"."id", "addresses"."user_id" as "userId", "addresses"."full_name" as "fullName", "addresses"."phone", "addresses"."country", "addresses"."region", "addresses"."city", "addresses"."street", "addresses"."house", "addresses"."postal_code" as "postalCode", "addresses"."is_default" as "isDefault", "addresses"."version", "addresses"."created_at" as "createdAt", "addresses"."updated_at" as "updatedAt"
  from "addresses"
  where "user_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- find
select "addresses"."id", "addresses"."user_id" as "userId", "addresses"."full_name" as "fullName", "addresses"."phone", "addresses"."country", "addresses"."region", "addresses"."city", "addresses"."street", "addresses"."house", "addresses"."postal_code" as "postalCode", "addresses"."is_default" as "isDefault", "addresses"."version", "addresses"."created_at" as "createdAt", "addresses"."updated_at" as "updatedAt"
  from "addresses"
  where "id" = $1
  and "user_id" = $2;

-- lockBook
select "id"
  from "users"
  where "id" = $1 for no key update;
select count(*) as "count"
  from "addresses"
  where "user_id" = $1;

-- lock
select "addresses"."id", "addresses"."user_id" as "userId", "addresses"."full_name" as "fullName", "addresses"."phone", "addresses"."country", "addresses"."region", "addresses"."city", "addresses"."street", "addresses"."house", "addresses"."postal_code" as "postalCode", "addresses"."is_default" as "isDefault", "addresses"."version", "addresses"."created_at" as "createdAt", "addresses"."updated_at" as "updatedAt"
  from "addresses"
  where "id" = $1
  and "user_id" = $2
  for update;

-- insert
insert into "addresses" ("full_name", "phone", "country", "region", "city", "street", "house", "postal_code", "is_default", "user_id")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning "addresses"."id", "addresses"."user_id" as "userId", "addresses"."full_name" as "fullName", "addresses"."phone", "addresses"."country", "addresses"."region", "addresses"."city", "addresses"."street", "addresses"."house", "addresses"."postal_code" as "postalCode", "addresses"."is_default" as "isDefault", "addresses"."version", "addresses"."created_at" as "createdAt", "addresses"."updated_at" as "updatedAt";

-- update
update "addresses"
  set "full_name" = $1, "phone" = $2, "country" = $3, "region" = $4, "city" = $5, "street" = $6, "house" = $7, "postal_code" = $8, "is_default" = $9, "version" = "version" + 1, "updated_at" = now()
  where "id" = $10
  returning "addresses"."id", "addresses"."user_id" as "userId", "addresses"."full_name" as "fullName", "addresses"."phone", "addresses"."country", "addresses"."region", "addresses"."city", "addresses"."street", "addresses"."house", "addresses"."postal_code" as "postalCode", "addresses"."is_default" as "isDefault", "addresses"."version", "addresses"."created_at" as "createdAt", "addresses"."updated_at" as "updatedAt";

-- clearDefault
update "addresses"
  set "is_default" = $1, "version" = "version" + 1, "updated_at" = now()
  where "user_id" = $2
  and "is_default" = $3;

-- delete
delete
  from "addresses"
  where "id" = $1;
