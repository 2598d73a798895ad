-- Keys by which programs act for their maker. A dump holds no usable key: only its hash is stored.
create table api_keys (
  id bigint generated always as identity,
  user_id bigint not null,
  name text not null,
  key_hash text not null,
  hint text not null,
  scopes text[] not null,
  -- the maker's role when the key was made: a later promotion does not widen the key
  role text not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint api_keys_pkey primary key (id),
  constraint api_keys_key_hash_key unique (key_hash),
  constraint api_keys_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
  constraint api_keys_key_hash_check check (key_hash ~ '^[0-9a-f]{64}$'),
  constraint api_keys_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN')),
  constraint api_keys_scopes_check check (cardinality(scopes) > 0)
);

create index api_keys_user_id_idx on api_keys (user_id, id);
