-- Subscriptions to domain events. Secrets sign messages, so they are stored sealed under a key from SECRET_KEY.
create table webhook_endpoints (
  id bigint generated always as identity,
  url text not null,
  description text not null default '',
  event_types text[] not null default '{}',
  sealed_secret text not null,
  previous_sealed_secret text,
  previous_secret_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint webhook_endpoints_pkey primary key (id),
  constraint webhook_endpoints_previous_check check ((previous_sealed_secret is null) = (previous_secret_until is null)),
  constraint webhook_endpoints_disabled_check check ((disabled_at is null) = (disabled_reason is null)),
  constraint webhook_endpoints_disabled_reason_check check (disabled_reason in ('by_hand', 'failing', 'gone'))
);

-- One message to one endpoint: the unique pair makes a second dispatch of an event harmless.
create table webhook_deliveries (
  id bigint generated always as identity,
  endpoint_id bigint not null,
  message_id text not null,
  event_type text not null,
  body text not null,
  state text not null default 'pending',
  attempt_count integer not null default 0,
  attempts_before_replay integer not null default 0,
  last_status integer,
  last_error text,
  next_attempt_at timestamptz,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  constraint webhook_deliveries_pkey primary key (id),
  constraint webhook_deliveries_message_id_key unique (endpoint_id, message_id),
  constraint webhook_deliveries_endpoint_id_fkey foreign key (endpoint_id) references webhook_endpoints (id) on delete cascade,
  constraint webhook_deliveries_state_check check (state in ('pending', 'delivered', 'failed')),
  constraint webhook_deliveries_next_attempt_at_check check ((state = 'pending') = (next_attempt_at is not null)),
  constraint webhook_deliveries_settled_at_check check ((state = 'pending') = (settled_at is null))
);

create index webhook_deliveries_endpoint_id_idx on webhook_deliveries (endpoint_id, id);
create index webhook_deliveries_created_at_idx on webhook_deliveries (created_at);
-- For the sweep, which looks for deliveries without a job.
create index webhook_deliveries_due_idx on webhook_deliveries (next_attempt_at) where state = 'pending';

-- The log: what each attempt met. `answer` is the first of what a receiver said.
create table webhook_attempts (
  delivery_id bigint not null,
  number integer not null,
  started_at timestamptz not null,
  duration_ms integer not null,
  status integer,
  error text,
  answer text not null default '',
  constraint webhook_attempts_pkey primary key (delivery_id, number),
  constraint webhook_attempts_delivery_id_fkey foreign key (delivery_id) references webhook_deliveries (id) on delete cascade,
  constraint webhook_attempts_outcome_check check (status is not null or error is not null),
  constraint webhook_attempts_answer_check check (length(answer) <= 1024)
);
