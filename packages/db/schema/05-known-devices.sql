-- Devices that have logged in to an account: wrong guesses from elsewhere do not lock them out.
create table known_devices (
  account_id bigint not null,
  -- hex SHA-256 of account and token: a dump holds no usable token, and links no accounts
  token_hash text not null,
  last_used_at timestamptz not null,
  constraint known_devices_pkey primary key (account_id, token_hash),
  constraint known_devices_account_id_fkey foreign key (account_id) references accounts (id) on delete cascade,
  constraint known_devices_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);
