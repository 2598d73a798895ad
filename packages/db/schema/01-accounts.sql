-- Accounts that may log in. The address is stored as given (mail goes there) and in its normal form (one account per mailbox).
create table accounts (
  id bigint generated always as identity,
  email text not null,
  email_key text not null,
  password_hash text not null,
  verified_at timestamptz,
  banned_at timestamptz,
  -- rises with every change of password or address: older link tokens stop working
  credential_version integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint accounts_pkey primary key (id),
  constraint accounts_email_key_key unique (email_key),
  constraint accounts_email_key_check check (email_key = lower(email_key))
);

create index accounts_email_idx on accounts using gin (email gin_trgm_ops);
