-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- after
select "outbox_stream"."last_seq" as "lastSeq", "outbox_stream"."swept_seq" as "sweptSeq", "event"."id", "event"."stream_seq" as "seq", "event"."type", "event"."payload", "event"."request_id" as "requestId", "event"."created_at" as "createdAt"
  from "outbox_stream"
  left join (select "id", "stream_seq", "type", "payload", "request_id", "created_at"
  from "outbox"
  where "stream_seq" > $1
  order by "stream_seq"
  limit $2) as "event" on true
  order by "event"."stream_seq";

-- positionOf
select "position"
  from "outbox_consumers"
  where "name" = $1;
