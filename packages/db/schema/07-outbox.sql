-- Domain events, written with the change they tell of. Identity values commit out of order, so one dispatcher
-- numbers committed rows: `stream_seq` is the order readers see.
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

create index outbox_undispatched_idx on outbox (id) where stream_seq is null;
create index outbox_created_at_idx on outbox (created_at);
