-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list: first
select "id", "action", "actor_user_id" as "actorUserId", "subject_user_id" as "subjectUserId", "ip", "request_id" as "requestId", "details" as "details", "created_at" as "createdAt"
  from "audit_log"
  where 1 = 1
  order by "id" desc
  limit $1;

-- list: filtered
select "id", "action", "actor_user_id" as "actorUserId", "subject_user_id" as "subjectUserId", "ip", "request_id" as "requestId", "details" as "details", "created_at" as "createdAt"
  from "audit_log"
  where ("id" < $1
  and "action" = $2
  and "actor_user_id" = $3
  and "subject_user_id" = $4)
  order by "id" desc
  limit $5;
