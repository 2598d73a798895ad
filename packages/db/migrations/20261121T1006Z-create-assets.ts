import { sqlMigration } from '../src/sql-migration.ts'

export const createAssets = sqlMigration({
  up: `
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
  touched_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint assets_pkey primary key (id),
  constraint assets_content_key unique (owner_id, visibility, sha256),
  constraint assets_format_check check (format in ('gif', 'jpeg', 'png', 'webp')),
  constraint assets_object_id_key unique (object_id),
  constraint assets_owner_id_fkey foreign key (owner_id) references users(id) on delete set null,
  constraint assets_sha256_check check (octet_length(sha256) = 32),
  constraint assets_status_check check (status in ('pending', 'ready')),
  constraint assets_visibility_check check (visibility in ('public', 'private'))
);

create index assets_owner_id_idx on assets (owner_id, id);
create index assets_pending_idx on assets (created_at) where (status = 'pending');
create index assets_unused_idx on assets (touched_at) where ((not kept) and (status = 'ready'));
`,
  down: `
alter table assets drop constraint assets_owner_id_fkey;
drop table assets;
`,
})
