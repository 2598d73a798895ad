-- Attempts to pay an order. Amounts are minor units of the order's currency.
create table payments (
  id bigint generated always as identity,
  order_id bigint not null,
  provider text not null,
  method text,
  provider_ref text,
  amount bigint not null,
  currency text not null,
  status text not null,
  authorized bigint not null default 0,
  captured bigint not null default 0,
  refunded bigint not null default 0,
  -- sealed: readable with the server's key only
  client_secret text,
  next_action jsonb,
  return_url text,
  failure_reason text,
  requires_review boolean not null default false,
  expires_at timestamptz,
  settled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint payments_pkey primary key (id),
  constraint payments_provider_ref_key unique (provider, provider_ref),
  constraint payments_order_id_fkey foreign key (order_id) references orders (id),
  constraint payments_status_check check (
    status in ('created', 'requires_action', 'awaiting', 'authorized', 'captured', 'failed', 'canceled')
  ),
  constraint payments_amounts_check check (
    amount > 0 and authorized >= 0 and captured >= 0 and refunded between 0 and captured
  ),
  constraint payments_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index payments_order_id_idx on payments (order_id, id);
create unique index payments_living_key on payments (order_id)
  where status in ('created', 'requires_action', 'awaiting', 'authorized');
create index payments_unsettled_idx on payments (created_at) where status in ('created', 'requires_action', 'authorized');
create index payments_review_idx on payments (id) where requires_review;

-- Money on its way back. `attempt` counts calls of the provider.
create table refunds (
  id bigint generated always as identity,
  payment_id bigint not null,
  order_id bigint not null,
  return_id bigint,
  amount bigint not null,
  -- parts of `amount`
  shipping_amount bigint not null default 0,
  tax_amount bigint not null default 0,
  reason text not null,
  note text,
  status text not null default 'pending',
  provider_ref text,
  attempt integer not null default 0,
  failure_reason text,
  settled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint refunds_pkey primary key (id),
  constraint refunds_payment_id_fkey foreign key (payment_id) references payments (id),
  constraint refunds_order_id_fkey foreign key (order_id) references orders (id),
  constraint refunds_return_id_fkey foreign key (return_id) references returns (id),
  constraint refunds_amount_check check (amount > 0 and shipping_amount between 0 and amount and tax_amount between 0 and amount),
  constraint refunds_reason_check check (reason in ('return', 'goodwill', 'shipping', 'price', 'canceled', 'late_payment', 'duplicate', 'other')),
  constraint refunds_status_check check (status in ('pending', 'succeeded', 'failed'))
);

create index refunds_payment_id_idx on refunds (payment_id, id);
create index refunds_order_id_idx on refunds (order_id, id);
create index refunds_return_id_idx on refunds (return_id);
create index refunds_unsettled_idx on refunds (created_at) where status <> 'succeeded';
create index refunds_status_idx on refunds (status, id);

-- Webhooks of payment providers, each once.
create table payment_inbox (
  id bigint generated always as identity,
  provider text not null,
  event_id text not null,
  type text not null,
  provider_ref text,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  outcome text,
  constraint payment_inbox_pkey primary key (id),
  constraint payment_inbox_event_key unique (provider, event_id)
);

create index payment_inbox_open_idx on payment_inbox (provider, provider_ref) where processed_at is null;
create index payment_inbox_received_at_idx on payment_inbox (received_at);
