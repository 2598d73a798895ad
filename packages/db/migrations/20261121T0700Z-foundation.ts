import { sqlMigration } from '../src/sql-migration.ts'

export const foundation = sqlMigration({
  up: `
create table accounts (
  id bigint generated always as identity,
  email text not null,
  email_key text not null,
  password_hash text not null,
  verified_at timestamptz,
  banned_at timestamptz,
  credential_version integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint accounts_pkey primary key (id),
  constraint accounts_email_key_check check (email_key = lower(email_key)),
  constraint accounts_email_key_key unique (email_key)
);

create table audit_log (
  id bigint generated always as identity,
  action text not null,
  actor_user_id bigint,
  subject_user_id bigint,
  ip text not null default '',
  request_id text not null default '',
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint audit_log_pkey primary key (id)
);

create table idempotency_keys (
  actor text not null,
  operation text not null,
  key_hash bytea not null,
  fingerprint bytea not null,
  status text not null default 'started',
  answer text,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_scope_key primary key (actor, operation, key_hash),
  constraint idempotency_keys_answer_check check ((status <> 'done') or (answer is not null)),
  constraint idempotency_keys_status_check check (status in ('started', 'done'))
);

create table link_tokens (
  id bigint generated always as identity,
  token_hash text not null,
  purpose text not null,
  account_id bigint,
  target_email text not null,
  credential_version integer not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint link_tokens_pkey primary key (id),
  constraint link_tokens_purpose_check check (purpose in ('verify', 'reset', 'email_change')),
  constraint link_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint link_tokens_token_hash_key unique (token_hash)
);

create table mail_messages (
  id bigint generated always as identity,
  dedupe_key text not null,
  message_id text not null,
  to_address text not null,
  template text not null,
  state text not null default 'queued',
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint mail_messages_pkey primary key (id),
  constraint mail_messages_dedupe_key_key unique (dedupe_key),
  constraint mail_messages_sent_at_check check ((state = 'sent') = (sent_at is not null)),
  constraint mail_messages_state_check check (state in ('queued', 'sending', 'sent', 'failed'))
);

create table outbox (
  id bigint generated always as identity,
  type text not null,
  aggregate_id bigint not null,
  payload jsonb not null default '{}',
  request_id text not null default '',
  created_at timestamptz not null default now(),
  stream_seq bigint,
  constraint outbox_pkey primary key (id),
  constraint outbox_stream_seq_key unique (stream_seq)
);

create table projects (
  id bigint generated always as identity,
  user_id bigint not null,
  title text not null,
  body text not null,
  html text not null,
  toc jsonb not null default '[]',
  slug text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint projects_pkey primary key (id),
  constraint projects_slug_key unique (slug)
);

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
  constraint sessions_id_check check (id ~ '^[0-9a-f]{64}$'),
  constraint sessions_public_id_key unique (public_id)
);

create table users (
  id bigint generated always as identity,
  account_id bigint not null,
  username text not null,
  location text not null default '',
  avatar_url text not null default 'default.jpg',
  role text not null default 'USER',
  customer_type text not null default 'retail',
  level integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint users_pkey primary key (id),
  constraint users_account_id_key unique (account_id),
  constraint users_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint users_level_check check (level >= 1),
  constraint users_role_check check (role in ('USER', 'EMPLOYEE', 'ADMIN'))
);

create index audit_log_actor_user_id_idx on audit_log (actor_user_id, id);
create index audit_log_subject_user_id_idx on audit_log (subject_user_id, id);
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
create index link_tokens_account_id_idx on link_tokens (account_id, purpose);
create index link_tokens_expires_at_idx on link_tokens (expires_at);
create index outbox_created_at_idx on outbox (created_at);
create index outbox_undispatched_idx on outbox (id) where (stream_seq is null);
create index projects_user_id_idx on projects (user_id, id);
create index sessions_user_id_idx on sessions (user_id);
create unique index users_username_key on users (lower(username));
alter table link_tokens add constraint link_tokens_account_id_fkey foreign key (account_id) references accounts(id) on delete set null;
alter table projects add constraint projects_user_id_fkey foreign key (user_id) references users(id) on delete cascade;
alter table sessions add constraint sessions_user_id_fkey foreign key (user_id) references users(id) on delete cascade;
alter table users add constraint users_account_id_fkey foreign key (account_id) references accounts(id) on delete cascade;

create or replace function audit_log_refuse_change()
 returns trigger
 language plpgsql
as $function$
begin
  raise exception 'audit_log is append-only' using errcode = 'restrict_violation', table = 'audit_log', constraint = 'audit_log_append_only';
end
$function$;

create trigger audit_log_append_only before delete or update or truncate on audit_log for each statement execute function audit_log_refuse_change();
`,
  down: `
drop trigger audit_log_append_only on audit_log;
alter table link_tokens drop constraint link_tokens_account_id_fkey;
alter table projects drop constraint projects_user_id_fkey;
alter table sessions drop constraint sessions_user_id_fkey;
alter table users drop constraint users_account_id_fkey;
drop function audit_log_refuse_change();
drop table accounts;
drop table audit_log;
drop table idempotency_keys;
drop table link_tokens;
drop table mail_messages;
drop table outbox;
drop table projects;
drop table sessions;
drop table users;
`,
})
