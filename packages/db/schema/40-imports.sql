-- Files on their way into the catalogue. `rows_read` is the checkpoint: it is written together with what those rows did.
create table imports (
  id bigint generated always as identity,
  kind text not null,
  format text not null,
  mode text not null,
  dry_run boolean not null,
  -- how its amounts are written; null: found out from the file
  decimal_sign text,
  status text not null default 'queued',
  file_name text not null,
  file_bytes integer not null,
  -- whose upload it is and its id: the parts of the file are named by the two, and the account may be gone
  upload_user_id bigint not null,
  upload_id text not null,
  requested_by bigint,
  rows_read integer not null default 0,
  rows_good integer not null default 0,
  rows_bad integer not null default 0,
  -- of distinct URLs
  images_wanted integer not null default 0,
  images_stored integer not null default 0,
  images_refused integer not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  constraint imports_pkey primary key (id),
  constraint imports_upload_id_key unique (upload_id),
  constraint imports_requested_by_fkey foreign key (requested_by) references users (id) on delete set null,
  constraint imports_kind_check check (kind in ('categories', 'sub-categories', 'products', 'offers', 'prices')),
  constraint imports_format_check check (format in ('csv', 'xlsx')),
  constraint imports_decimal_sign_check check (decimal_sign in ('point', 'comma')),
  constraint imports_mode_check check (mode in ('all', 'rows')),
  constraint imports_status_check check (status in ('queued', 'running', 'completed', 'failed', 'canceled')),
  constraint imports_rows_read_check check (rows_good >= 0 and rows_bad >= 0 and rows_good + rows_bad <= rows_read),
  constraint imports_finished_at_check check ((finished_at is null) = (status in ('queued', 'running')))
);

create index imports_requested_by_idx on imports (requested_by);

-- What was wrong with a file, in the order it was found.
create table import_faults (
  id bigint generated always as identity,
  import_id bigint not null,
  line integer not null,
  column_title text,
  -- null: stored before reasons had codes
  code text,
  -- what its text is filled from; null: the code says all
  details jsonb,
  -- the text of the code, in English
  reason text not null,
  -- 'warning': the row went in all the same
  severity text not null default 'error',
  constraint import_faults_pkey primary key (import_id, id),
  constraint import_faults_import_id_fkey foreign key (import_id) references imports (id) on delete cascade,
  constraint import_faults_line_check check (line >= 1),
  constraint import_faults_severity_check check (severity in ('error', 'warning'))
);

-- Images that rows name by URL: each URL is fetched once, after the rows are in. Gone when the import is done with them.
create table import_image_urls (
  id bigint generated always as identity,
  import_id bigint not null,
  url text not null,
  attempts integer not null default 0,
  -- The outcome; neither: it waits. No foreign key, so that the asset can be deleted.
  asset_id bigint,
  refused boolean not null default false,
  constraint import_image_urls_pkey primary key (id),
  constraint import_image_urls_url_key unique (import_id, url),
  constraint import_image_urls_import_id_fkey foreign key (import_id) references imports (id) on delete cascade
);

create index import_image_urls_waiting_idx on import_image_urls (import_id, attempts, id)
  where asset_id is null and not refused;

-- Which rows of the catalogue get them, in order. `target_id` is a row of the kind that the import has.
create table import_images (
  import_id bigint not null,
  target_id bigint not null,
  position integer not null,
  line integer not null,
  url_id bigint not null,
  constraint import_images_pkey primary key (import_id, target_id, position),
  constraint import_images_url_id_fkey foreign key (url_id) references import_image_urls (id) on delete cascade
);

create index import_images_url_id_idx on import_images (url_id);
