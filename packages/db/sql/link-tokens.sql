-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- insert
with "older" as (delete
  from "link_tokens"
  where "account_id" = $1
  and "purpose" = $2) insert into "link_tokens" ("token_hash", "purpose", "account_id", "target_email", "credential_version", "expires_at")
  values ($3, $4, $5, $6, $7, $8);

-- find
select "link_tokens"."id", "link_tokens"."purpose", "link_tokens"."account_id" as "accountId", "link_tokens"."target_email" as "targetEmail", "link_tokens"."credential_version" as "credentialVersion", "link_tokens"."expires_at" as "expiresAt", "link_tokens"."used_at" as "usedAt"
  from "link_tokens"
  where "token_hash" = $1
  and "purpose" = $2
  and "expires_at" > $3;

-- redeem
update "link_tokens"
  set "used_at" = $1
  where "token_hash" = $2
  and "purpose" = $3
  and "used_at" is null
  and "expires_at" > $4
  returning "link_tokens"."id", "link_tokens"."purpose", "link_tokens"."account_id" as "accountId", "link_tokens"."target_email" as "targetEmail", "link_tokens"."credential_version" as "credentialVersion", "link_tokens"."expires_at" as "expiresAt", "link_tokens"."used_at" as "usedAt";

-- deleteOf
delete
  from "link_tokens"
  where "account_id" = $1
  and "purpose" != $2;
