-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- isKnown
select "account_id" as "accountId"
  from "known_devices"
  where "account_id" = $1
  and "token_hash" = $2
  and "last_used_at" > $3;

-- remember
insert into "known_devices" ("account_id", "token_hash", "last_used_at")
  values ($1, $2, $3)
  on conflict on constraint "known_devices_pkey" do update
  set "last_used_at" = "excluded"."last_used_at";
delete
  from "known_devices"
  where "account_id" = $1
  and "token_hash" in (select "token_hash"
  from "known_devices"
  where "account_id" = $2
  order by "last_used_at" desc
  offset $3);

-- deleteOf
delete
  from "known_devices"
  where "account_id" = $1;
