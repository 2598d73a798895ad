import { sqlMigration } from '../src/sql-migration.ts'

export const createApiKeys = sqlMigration({
  up: `
create table api_keys (
  id bigint generated always as identity,
  user_id bigint not null,
  name text not null,
  key_hash text not null,
  hint text not null,
  scopes text[] not null,
  role text not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint api_keys_pkey primary key (id),
  constraint api_keys_key_hash_check check (key_hash ~ '^[0-9a-f]{64}$'),
  constraint api_keys_key_hash_key unique (key_hash),
  constraint api_keys_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN')),
  constraint api_keys_scopes_check check (cardinality(scopes) > 0),
  constraint api_keys_user_id_fkey foreign key (user_id) references users(id) on delete cascade
);

create index api_keys_user_id_idx on api_keys (user_id, id);
`,
  down: `
alter table api_keys drop constraint api_keys_user_id_fkey;
drop table api_keys;
`,
})
