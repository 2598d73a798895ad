-- Login sessions. The id is the hex SHA-256 of the secret, so a dump holds no usable session;
-- public_id is what access tokens and the session list carry.
create table sessions (
  id text not null,
  public_id bigint generated always as identity,
  user_id bigint not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  refresh_counter integer not null default 0,
  auth_time timestamptz not null default now(),
  ip text not null default '',
  user_agent text not null default '',
  constraint sessions_pkey primary key (id),
  constraint sessions_public_id_key unique (public_id),
  constraint sessions_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
  constraint sessions_id_check check (id ~ '^[0-9a-f]{64}$')
);

create index sessions_user_id_idx on sessions (user_id);
