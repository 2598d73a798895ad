-- Written by `pnpm sql:update` from what each repository method sends. Do not edit.

-- find
select "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt"
  from "imports"
  where "id" = $1;

-- list: first
select "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt"
  from "imports"
  where true
  order by "id" desc
  limit $1;

-- list: next
select "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt"
  from "imports"
  where "id" < $1
  order by "id" desc
  limit $2;

-- listFaults: first
select "id", "line", "column_title" as "column", "code", "details", "reason", "severity"
  from "import_faults"
  where "import_id" = $1
  and true
  order by "id"
  limit $2;

-- listFaults: next
select "id", "line", "column_title" as "column", "code", "details", "reason", "severity"
  from "import_faults"
  where "import_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- insert
insert into "imports" ("kind", "format", "mode", "dry_run", "decimal_sign", "file_name", "file_bytes", "upload_user_id", "upload_id", "requested_by")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";

-- listStranded
with live as ( select name, (data->'payload'->>'importId')::bigint as import_id
  from pgboss.job
  where name in ('imports.run', 'imports.fetch-images')
  and state in ('created', 'retry', 'active') ), dead as ( select (data->'payload'->>'importId')::bigint as import_id
  from pgboss.job
  where name = $1
  and source_name = 'imports.run' ) select i.id, 'rows' as work, exists (select
  from dead
  where import_id = i.id) as "isDead"
  from imports i
  where i.status in ('queued', 'running')
  and not exists (select
  from live
  where import_id = i.id
  and name = 'imports.run') union all select i.id, 'images', false
  from imports i
  where i.status = 'completed'
  and exists (select
  from import_image_urls u
  where u.import_id = i.id)
  and not exists (select
  from live
  where import_id = i.id
  and name = 'imports.fetch-images')
  order by id
  limit $2;

-- start
update "imports"
  set "status" = $1, "started_at" = coalesce(started_at, now())
  where "id" = $2
  and "status" in ($3, $4)
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";

-- advance
update "imports"
  set "rows_read" = $1, "rows_good" = $2, "rows_bad" = $3
  where "status" = $4
  and "id" = $5
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";

-- recordFaults
insert into "imports" ("kind", "format", "mode", "dry_run", "decimal_sign", "file_name", "file_bytes", "upload_user_id", "upload_id", "requested_by")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";
insert into import_faults (import_id, line, column_title, code, details, reason) select $1, line, column_title, code, details::jsonb, reason
  from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as faults (line, column_title, code, details, reason, at)
  order by at;

-- finish
update "imports"
  set "status" = $1, "finished_at" = now()
  where "status" = $2
  and "id" = $3
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";

-- cancel
update "imports"
  set "status" = $1, "finished_at" = now()
  where "id" = $2
  and "status" in ($3, $4)
  returning "imports"."id", "imports"."kind", "imports"."format", "imports"."mode", "imports"."dry_run" as "dryRun", "imports"."decimal_sign" as "decimalSign", "imports"."status", "imports"."file_name" as "fileName", "imports"."file_bytes" as "fileBytes", "imports"."upload_user_id" as "uploadUserId", "imports"."upload_id" as "uploadId", "imports"."requested_by" as "requestedBy", "imports"."rows_read" as "rowsRead", "imports"."rows_good" as "rowsGood", "imports"."rows_bad" as "rowsBad", "imports"."images_wanted" as "imagesWanted", "imports"."images_stored" as "imagesStored", "imports"."images_refused" as "imagesRefused", "imports"."created_at" as "createdAt", "imports"."started_at" as "startedAt", "imports"."finished_at" as "finishedAt";
