-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- lock: by reference
select state as "state"
  from "fake_payments"
  where "ref" = $1
  for update;

-- lock: by payment
select state as "state"
  from "fake_payments"
  where "payment_id" = $1
  for update;

-- save
insert into "fake_payments" ("ref", "payment_id", "state")
  values ($1, $2, $3)
  on conflict ("ref") do update
  set "state" = $4;
