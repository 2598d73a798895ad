-- Images of users in object storage. A row comes before its objects and is `pending` until all of them are there.
-- `sha256` is of the file as it was sent. It finds duplicates; equal files are assets of their own.
create table assets (
  id bigint generated always as identity,
  owner_id bigint,
  object_id uuid not null,
  sha256 bytea not null,
  visibility text not null,
  status text not null default 'pending',
  kept boolean not null,
  key text not null,
  format text not null,
  width integer not null,
  height integer not null,
  frames integer not null,
  thumbhash text not null,
  bytes integer not null,
  stored_bytes integer not null,
  variants jsonb not null,
  -- when it was last pointed at or let go: the sweeper's grace counts from here
  touched_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint assets_pkey primary key (id),
  constraint assets_object_id_key unique (object_id),
  constraint assets_owner_id_fkey foreign key (owner_id) references users (id) on delete set null,
  constraint assets_visibility_check check (visibility in ('public', 'private')),
  constraint assets_status_check check (status in ('pending', 'ready')),
  constraint assets_format_check check (format in ('gif', 'jpeg', 'png', 'webp')),
  constraint assets_sha256_check check (octet_length(sha256) = 32)
);

create index assets_owner_id_idx on assets (owner_id, id);
create index assets_content_idx on assets (owner_id, sha256);
create index assets_pending_idx on assets (created_at) where status = 'pending';
create index assets_unused_idx on assets (touched_at) where not kept and status = 'ready';

-- Rows with an image: the assets came after them.
alter table users add constraint users_avatar_asset_id_fkey foreign key (avatar_asset_id) references assets (id);
alter table projects add constraint projects_cover_asset_id_fkey foreign key (cover_asset_id) references assets (id);
alter table events add constraint events_image_asset_id_fkey foreign key (image_asset_id) references assets (id);

create index users_avatar_asset_id_idx on users (avatar_asset_id);
create index projects_cover_asset_id_idx on projects (cover_asset_id);
create index events_image_asset_id_idx on events (image_asset_id);
