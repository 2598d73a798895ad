-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- reserve
insert into "assistant_usage" ("user_id", "day", "tokens")
  values ($1, $2, $3)
  on conflict ("user_id", "day") do update
  set "calls" = "assistant_usage"."calls" + $4, "tokens" = "assistant_usage"."tokens" + $5
  where assistant_usage.tokens + $6 <= $7
  returning "calls";

-- settle
update "assistant_usage"
  set "tokens" = greatest(0, tokens + $1)
  where "user_id" = $2
  and "day" = $3;
