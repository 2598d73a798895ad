-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list: first page
select "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps"
  from "shipping_methods"
  order by "shipping_methods"."position" asc, "shipping_methods"."id" asc
  limit $1;

-- list: next page
select "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps"
  from "shipping_methods"
  where ("shipping_methods"."position", "shipping_methods"."id") > ($1::integer, $2::bigint)
  order by "shipping_methods"."position" asc, "shipping_methods"."id" asc
  limit $3;

-- find
select "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps"
  from "shipping_methods"
  where "id" = $1;

-- listActive
select "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps"
  from "shipping_methods"
  where "active" = $1
  and "currency" = $2
  order by "position", "id";

-- lock
select "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps"
  from "shipping_methods"
  where "id" = $1
  for update;

-- insert
insert into "shipping_methods" ("code", "name", "kind", "price", "currency", "free_from", "tax_class_id", "active", "position", "countries")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps";

-- update
update "shipping_methods"
  set "code" = $1, "name" = $2, "kind" = $3, "price" = $4, "currency" = $5, "free_from" = $6, "tax_class_id" = $7, "active" = $8, "position" = $9, "countries" = $10, "version" = "version" + 1, "updated_at" = now()
  where "id" = $11
  returning "shipping_methods"."id", "shipping_methods"."code", "shipping_methods"."name", "shipping_methods"."kind", "shipping_methods"."price", "shipping_methods"."currency", "shipping_methods"."free_from" as "freeFrom", "shipping_methods"."tax_class_id" as "taxClassId", "shipping_methods"."countries", "shipping_methods"."active", "shipping_methods"."position", "shipping_methods"."version", "shipping_methods"."created_at" as "createdAt", "shipping_methods"."updated_at" as "updatedAt", (select rate_bps
  from tax_classes
  where tax_classes.id = shipping_methods.tax_class_id) as "taxRateBps";
