-- Who pays what, when. Every database has `retail`, `super_wholesale` and `wholesale`, the mean of the two, in roubles.
create table price_lists (
  id bigint generated always as identity,
  code text not null,
  currency text not null,
  customer_type text,
  priority integer not null default 0,
  starts_at timestamptz,
  ends_at timestamptz,
  kind text not null default 'fixed',
  derived_from jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint price_lists_pkey primary key (id),
  constraint price_lists_code_key unique (code),
  constraint price_lists_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint price_lists_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint price_lists_ends_at_check check (ends_at > starts_at),
  constraint price_lists_kind_check check (kind in ('fixed', 'derived')),
  constraint price_lists_derived_from_check check ((kind = 'derived') = (derived_from is not null))
);

-- Minor units of the list's currency, for one piece when so many are bought.
create table prices (
  offer_id bigint not null,
  price_list_id bigint not null,
  min_quantity integer not null default 1,
  amount bigint not null,
  created_at timestamptz not null default now(),
  constraint prices_pkey primary key (offer_id, price_list_id, min_quantity),
  constraint prices_offer_id_fkey foreign key (offer_id) references offers (id) on delete cascade,
  constraint prices_price_list_id_fkey foreign key (price_list_id) references price_lists (id),
  constraint prices_min_quantity_check check (min_quantity >= 1),
  constraint prices_amount_check check (amount > 0 and amount <= 10000000000)
);

create index prices_price_list_id_idx on prices (price_list_id, amount, offer_id);
