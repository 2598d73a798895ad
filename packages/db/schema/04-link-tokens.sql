-- Tokens sent by mail. A row outlives its account until it expires: the verify link still has to say whose address it was.
create table link_tokens (
  id bigint generated always as identity,
  -- hex SHA-256 of the token
  token_hash text not null,
  purpose text not null,
  account_id bigint,
  target_email text not null,
  credential_version integer not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint link_tokens_pkey primary key (id),
  constraint link_tokens_token_hash_key unique (token_hash),
  constraint link_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint link_tokens_purpose_check check (purpose in ('verify', 'reset', 'email_change')),
  constraint link_tokens_account_id_fkey foreign key (account_id) references accounts (id) on delete set null
);

create index link_tokens_account_id_idx on link_tokens (account_id, purpose);
create index link_tokens_expires_at_idx on link_tokens (expires_at);
