-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "tax_classes"."id", "tax_classes"."code", "tax_classes"."name", "tax_classes"."rate_bps" as "rateBps", "tax_classes"."version", "tax_classes"."created_at" as "createdAt", "tax_classes"."updated_at" as "updatedAt"
  from "tax_classes"
  where "id" > $1
  order by "id"
  limit $2;

-- lock
select "tax_classes"."id", "tax_classes"."code", "tax_classes"."name", "tax_classes"."rate_bps" as "rateBps", "tax_classes"."version", "tax_classes"."created_at" as "createdAt", "tax_classes"."updated_at" as "updatedAt"
  from "tax_classes"
  where "id" = $1
  for update;

-- insert
insert into "tax_classes" ("code", "name", "rate_bps")
  values ($1, $2, $3)
  returning "tax_classes"."id", "tax_classes"."code", "tax_classes"."name", "tax_classes"."rate_bps" as "rateBps", "tax_classes"."version", "tax_classes"."created_at" as "createdAt", "tax_classes"."updated_at" as "updatedAt";

-- update
update "tax_classes"
  set "code" = $1, "name" = $2, "rate_bps" = $3, "version" = "version" + 1, "updated_at" = now()
  where "id" = $4
  returning "tax_classes"."id", "tax_classes"."code", "tax_classes"."name", "tax_classes"."rate_bps" as "rateBps", "tax_classes"."version", "tax_classes"."created_at" as "createdAt", "tax_classes"."updated_at" as "updatedAt";
