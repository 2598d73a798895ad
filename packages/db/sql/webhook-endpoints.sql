-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt"
  from "webhook_endpoints"
  where "id" = $1;

-- list: first
select "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt"
  from "webhook_endpoints"
  where true
  order by "id" desc
  limit $1;

-- list: next
select "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt"
  from "webhook_endpoints"
  where "id" < $1
  order by "id" desc
  limit $2;

-- listDeliveries: first
select "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt"
  from "webhook_deliveries"
  where "endpoint_id" = $1
  order by "id" desc
  limit $2;

-- listDeliveries: of a state, next
select "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt"
  from "webhook_deliveries"
  where ("endpoint_id" = $1
  and "state" = $2
  and "id" < $3)
  order by "id" desc
  limit $4;

-- findDelivery
select "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt", "body"
  from "webhook_deliveries"
  where "id" = $1
  and "endpoint_id" = $2;
select "number", "started_at" as "startedAt", "duration_ms" as "durationMs", "status", "error", "answer"
  from "webhook_attempts"
  where "delivery_id" = $1
  order by "number";

-- findDue
select "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt", "body", "url", "disabled_at" as "disabledAt", "failing_since" as "failingSince", "sealed_secret" as "sealedSecret", "previous_sealed_secret" as "previousSealedSecret", "previous_secret_until" as "previousSecretUntil"
  from "webhook_deliveries"
  inner join "webhook_endpoints" on "webhook_endpoints"."id" = "webhook_deliveries"."endpoint_id"
  where "webhook_deliveries"."id" = $1;

-- insert
insert into "webhook_endpoints" ("url", "description", "event_types", "sealed_secret")
  values ($1, $2, $3, $4)
  returning "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt";

-- count
select count(*) as "count"
  from "webhook_endpoints";

-- lock
select "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt"
  from "webhook_endpoints"
  where "id" = $1
  for update;

-- update: on
update "webhook_endpoints"
  set "version" = "version" + $1, "updated_at" = now(), "url" = $2, "description" = $3, "event_types" = $4, "disabled_at" = $5, "disabled_reason" = $6, "failing_since" = $7
  where ("id" = $8
  and "version" = $9)
  returning "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt";

-- update: off
update "webhook_endpoints"
  set "version" = "version" + $1, "updated_at" = now(), "disabled_at" = coalesce("disabled_at", $2::timestamptz), "disabled_reason" = coalesce("disabled_reason", 'by_hand')
  where "id" = $3
  returning "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt";

-- rotateSecret
update "webhook_endpoints"
  set "version" = "version" + $1, "updated_at" = now(), "previous_sealed_secret" = "sealed_secret", "previous_secret_until" = $2, "sealed_secret" = $3
  where "id" = $4
  returning "webhook_endpoints"."id", "webhook_endpoints"."url", "webhook_endpoints"."description", "webhook_endpoints"."event_types" as "eventTypes", "webhook_endpoints"."disabled_at" as "disabledAt", "webhook_endpoints"."disabled_reason" as "disabledReason", "webhook_endpoints"."failing_since" as "failingSince", "webhook_endpoints"."previous_secret_until" as "previousSecretUntil", "webhook_endpoints"."version", "webhook_endpoints"."created_at" as "createdAt", "webhook_endpoints"."updated_at" as "updatedAt";

-- delete
delete
  from "webhook_endpoints"
  where ("id" = $1
  and "version" = $2)
  returning "id";

-- isAnyAsking
select "id"
  from "webhook_endpoints"
  where "disabled_at" is null
  and (event_types = '{}'
  or event_types && $1::text[])
  limit $2;

-- fanOut
insert into "webhook_deliveries" ("endpoint_id", "message_id", "event_type", "body", "next_attempt_at") select "id", $1::text as "message_id", $2::text as "event_type", $3::text as "body", $4::timestamptz as "next_attempt_at"
  from "webhook_endpoints"
  where "disabled_at" is null
  and (event_types = '{}'
  or event_types && $5::text[]) for key share
  on conflict ("endpoint_id", "message_id") do nothing
  returning "id";

-- insertDelivery
insert into "webhook_deliveries" ("endpoint_id", "message_id", "event_type", "body", "next_attempt_at")
  values ($1, $2, $3, $4, $5)
  on conflict ("endpoint_id", "message_id") do nothing
  returning "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt";

-- lockPending
select "attempts_before_replay" as "attemptsBeforeReplay", "failing_since" as "failingSince"
  from "webhook_deliveries"
  inner join "webhook_endpoints" on "webhook_endpoints"."id" = "webhook_deliveries"."endpoint_id"
  where "webhook_deliveries"."id" = $1
  and "state" = $2
  and "attempt_count" = $3
  for update of "webhook_deliveries";

-- conclude
insert into "webhook_attempts" ("delivery_id", "number", "started_at", "duration_ms", "status", "error", "answer")
  values ($1, $2, $3, $4, $5, $6, $7);
update "webhook_deliveries"
  set "state" = $1, "attempt_count" = $2, "last_status" = $3, "last_error" = $4, "next_attempt_at" = $5, "settled_at" = $6
  where "id" = $7;
update "webhook_endpoints"
  set "failing_since" = $1
  where "id" = $2
  and "failing_since" is distinct
  from $3;

-- abandon
update "webhook_deliveries"
  set "state" = $1, "last_error" = $2, "next_attempt_at" = $3, "settled_at" = $4
  where "id" = $5
  and "state" = $6;

-- disable
update "webhook_endpoints"
  set "version" = "version" + $1, "updated_at" = now(), "disabled_at" = $2, "disabled_reason" = $3
  where "id" = $4
  and "disabled_at" is null
  returning "id";

-- replay
update "webhook_deliveries"
  set "state" = $1, "attempts_before_replay" = "attempt_count", "next_attempt_at" = $2, "settled_at" = $3
  where "id" = $4
  and "endpoint_id" = $5
  returning "webhook_deliveries"."id", "webhook_deliveries"."endpoint_id" as "endpointId", "webhook_deliveries"."message_id" as "messageId", "webhook_deliveries"."event_type" as "eventType", "webhook_deliveries"."state", "webhook_deliveries"."attempt_count" as "attemptCount", "webhook_deliveries"."attempts_before_replay" as "attemptsBeforeReplay", "webhook_deliveries"."last_status" as "lastStatus", "webhook_deliveries"."last_error" as "lastError", "webhook_deliveries"."next_attempt_at" as "nextAttemptAt", "webhook_deliveries"."created_at" as "createdAt", "webhook_deliveries"."settled_at" as "settledAt";

-- replayStep: all
update "webhook_deliveries"
  set "state" = $1, "attempts_before_replay" = "attempt_count", "next_attempt_at" = $2, "settled_at" = $3
  where "id" in (select "id"
  from "webhook_deliveries"
  where "endpoint_id" = $4
  and "id" > $5
  and "created_at" >= $6
  and "created_at" <= $7
  and "event_type" <> $8
  order by "id"
  limit $9)
  returning "id", "attempt_count" as "attemptCount";

-- replayStep: undelivered
update "webhook_deliveries"
  set "state" = $1, "attempts_before_replay" = "attempt_count", "next_attempt_at" = $2, "settled_at" = $3
  where "id" in (select "id"
  from "webhook_deliveries"
  where "endpoint_id" = $4
  and "id" > $5
  and "created_at" >= $6
  and "created_at" <= $7
  and "event_type" <> $8
  and "state" <> $9
  order by "id"
  limit $10)
  returning "id", "attempt_count" as "attemptCount";

-- resumeStalledDeliveries
update "webhook_deliveries"
  set "next_attempt_at" = $1
  where "id" in (select "id"
  from "webhook_deliveries"
  where "state" = $2
  and "next_attempt_at" < $3
  order by "next_attempt_at"
  limit $4
  for update skip locked)
  returning "id", "attempt_count" as "attemptCount";

-- listMissed
select "outbox"."id", "outbox"."type", "outbox"."payload", "outbox"."created_at" as "createdAt"
  from "outbox"
  inner join "webhook_endpoints" on "webhook_endpoints"."id" = $1
  where "outbox"."stream_seq" is not null
  and "outbox"."created_at" >= $2
  and (event_types = '{}'
  or outbox.type = any(event_types)
  or replace(outbox.type, '.removed', '.deleted') = any(event_types))
  and not exists (select "webhook_deliveries"."id"
  from "webhook_deliveries"
  where "endpoint_id" = $3
  and "message_id" = 'msg_' || outbox.id)
  order by "outbox"."id"
  limit $4;
