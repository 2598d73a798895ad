-- Domain events, written with the change they describe. Identity values commit out of order, so one dispatcher
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

-- One row: the last number given, which outlives the events, and the highest that retention has removed.
create table outbox_stream (
  id boolean not null default true,
  last_seq bigint not null default 0,
  swept_seq bigint not null default 0,
  constraint outbox_stream_pkey primary key (id),
  constraint outbox_stream_id_check check (id),
  constraint outbox_stream_swept_seq_check check (swept_seq <= last_seq)
);

-- How far each consumer has come. Retention waits for all of them.
create table outbox_consumers (
  name text not null,
  position bigint not null,
  constraint outbox_consumers_pkey primary key (name),
  constraint outbox_consumers_position_check check (position >= 0)
);

-- Events that a consumer could not take however often it was tried: kept to be looked at, and passed by.
create table outbox_skips (
  consumer text not null,
  event_id bigint not null,
  event_type text not null,
  cause text not null,
  created_at timestamptz not null default now(),
  constraint outbox_skips_pkey primary key (consumer, event_id)
);
