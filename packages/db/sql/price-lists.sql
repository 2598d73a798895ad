-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list
select "id", "code", "currency", customer_type as "customerType", "priority", "starts_at" as "startsAt", "ends_at" as "endsAt", derived_from as "derivedFrom", "version", "created_at" as "createdAt", "updated_at" as "updatedAt"
  from "price_lists"
  where "id" > $1
  order by "id"
  limit $2;

-- findByCodes
select "id", "code", "currency", customer_type as "customerType", "priority", "starts_at" as "startsAt", "ends_at" as "endsAt", derived_from as "derivedFrom", "version", "created_at" as "createdAt", "updated_at" as "updatedAt"
  from "price_lists"
  where "code" in ($1);
