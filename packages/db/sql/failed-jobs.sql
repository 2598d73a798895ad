-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- list: first
select "id", "kind", "attempts", "requestId", "createdAt", "failedAt", "cause", "letter"
  from ( select source_id as id, source_name as kind, source_retry_count + 1 as attempts, coalesce(data->>'requestId', '') as "requestId", source_created_on as "createdAt", created_on as "failedAt", concat_ws(': ', source_output->>'code', source_output->>'name', coalesce(source_output->>'message', source_output->>'value')) as cause, id as letter
  from pgboss.job
  where name = 'jobs.dead'
  and state = 'created'
  and source_name = any($1)) as "failed"
  order by "failedAt" desc, "letter" desc
  limit $2;

-- list: next
select "id", "kind", "attempts", "requestId", "createdAt", "failedAt", "cause", "letter"
  from ( select source_id as id, source_name as kind, source_retry_count + 1 as attempts, coalesce(data->>'requestId', '') as "requestId", source_created_on as "createdAt", created_on as "failedAt", concat_ws(': ', source_output->>'code', source_output->>'name', coalesce(source_output->>'message', source_output->>'value')) as cause, id as letter
  from pgboss.job
  where name = 'jobs.dead'
  and state = 'created'
  and source_name = any($1)) as "failed"
  where ("failedAt", letter) < ($2::timestamptz, $3::uuid)
  order by "failedAt" desc, "letter" desc
  limit $4;

-- take
delete
  from pgboss.job
  where name = 'jobs.dead'
  and state = 'created'
  and source_name = any($1)
  and source_id = $2
  returning source_name as kind, data->'payload' as payload;
