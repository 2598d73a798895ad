-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- begin
insert into "mail_messages" ("dedupe_key", "message_id", "to_address", "template", "state")
  values ($1, $2, $3, $4, $5)
  on conflict ("dedupe_key") do update
  set "state" = $6
  where "mail_messages"."state" <> $7
  returning "id";

-- markSent
update "mail_messages"
  set "state" = $1, "sent_at" = $2
  where "dedupe_key" = $3;

-- markFailed
update "mail_messages"
  set "state" = $1
  where "dedupe_key" = $2
  and "state" <> $3;
