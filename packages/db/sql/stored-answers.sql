-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- deleteAbout
delete
  from "idempotency_keys"
  where "status" = $1
  and ("actor" = $2
  or case when "operation" in ($3) then answer::jsonb #>> '{data,user,id}' end = $4
  or case when "operation" in ($5, $6, $7, $8, $9) then answer::jsonb #>> '{data,id}' end = $10);
