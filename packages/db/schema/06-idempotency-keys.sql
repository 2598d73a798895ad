-- One row per keyed write. The primary key is the scope itself: rivals wait on this index, and there is no second one to keep.
create table idempotency_keys (
  -- user id as text, hash of a cart token, or 'anonymous'
  actor text not null,
  operation text not null,
  key_hash bytea not null,
  fingerprint bytea not null,
  status text not null default 'started',
  -- text, not jsonb: an answer is replayed byte for byte
  answer text,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_scope_key primary key (actor, operation, key_hash),
  constraint idempotency_keys_status_check check (status in ('started', 'done')),
  constraint idempotency_keys_answer_check check (status <> 'done' or answer is not null)
);

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
