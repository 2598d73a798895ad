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

-- All price lists as one JSON text, which goes along with the prices of the same snapshot: made once a change and not once
-- a read. Lists that ended more than a day before the last change are left out.
create table current_price_lists (
  id boolean not null default true,
  lists text not null,
  constraint current_price_lists_pkey primary key (id),
  constraint current_price_lists_id_check check (id)
);

-- The lock comes first, in a statement of its own, so that of two changes the second one reads what the first has written.
create function keep_current_price_lists() returns trigger language plpgsql as $$
begin
  perform from current_price_lists for update;
  insert into current_price_lists (lists)
  select coalesce(json_agg(json_build_object('id', id, 'code', code, 'currency', currency, 'customerType', customer_type,
    'priority', priority, 'startsAt', to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'endsAt', to_char(ends_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'derivedFrom', derived_from) order by id), '[]')::text
  from price_lists where ends_at is null or ends_at > now() - interval '1 day' or code in ('retail', 'super_wholesale')
  on conflict (id) do update set lists = excluded.lists;
  return null;
end
$$;

create trigger price_lists_current after insert or update or delete on price_lists
  for each statement execute function keep_current_price_lists();

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
