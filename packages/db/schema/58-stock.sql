-- Where goods lie and how many: counters that only waybills and the stock functions change.
create table stock_locations (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  priority integer not null default 0,
  sellable boolean not null default true,
  kind text not null default 'store',
  address jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint stock_locations_pkey primary key (id),
  constraint stock_locations_code_key unique (code),
  constraint stock_locations_kind_check check (kind in ('store', 'quarantine')),
  constraint stock_locations_sellable_check check (kind = 'store' or not sellable)
);

create table stock_levels (
  offer_id bigint not null,
  location_id bigint not null,
  on_hand integer not null default 0,
  allocated integer not null default 0,
  reserved integer not null default 0,
  backorder_limit integer not null default 0,
  constraint stock_levels_pkey primary key (offer_id, location_id),
  constraint stock_levels_offer_id_fkey foreign key (offer_id) references offers (id),
  constraint stock_levels_location_id_fkey foreign key (location_id) references stock_locations (id),
  constraint stock_levels_counters_check check (
    on_hand between 0 and 1000000000 and allocated >= 0 and reserved >= 0 and backorder_limit between 0 and 1000000000
  ),
  constraint stock_levels_promised_check check (allocated + reserved <= on_hand + backorder_limit)
) with (fillfactor = 70);

create index stock_levels_location_id_idx on stock_levels (location_id, offer_id);

-- Goods held for unpaid orders; `orders.hold_expires_at` says how long.
create table reservations (
  order_id bigint not null,
  offer_id bigint not null,
  location_id bigint not null,
  quantity integer not null,
  state text not null default 'held',
  constraint reservations_pkey primary key (order_id, offer_id, location_id),
  constraint reservations_order_id_fkey foreign key (order_id) references orders (id),
  constraint reservations_level_fkey foreign key (offer_id, location_id) references stock_levels (offer_id, location_id),
  constraint reservations_quantity_check check (quantity > 0),
  constraint reservations_state_check check (state in ('held', 'converted', 'released', 'expired'))
);

create index reservations_level_idx on reservations (offer_id, location_id, state);

-- Goods promised to confirmed orders; `issued` of them have left.
create table allocations (
  order_id bigint not null,
  offer_id bigint not null,
  location_id bigint not null,
  quantity integer not null,
  issued integer not null default 0,
  state text not null default 'open',
  constraint allocations_pkey primary key (order_id, offer_id, location_id),
  constraint allocations_order_id_fkey foreign key (order_id) references orders (id),
  constraint allocations_level_fkey foreign key (offer_id, location_id) references stock_levels (offer_id, location_id),
  constraint allocations_quantity_check check (quantity > 0 and issued between 0 and quantity),
  constraint allocations_state_check check (state in ('open', 'issued', 'released'))
);

create index allocations_level_idx on allocations (offer_id, location_id, state);

-- Every other writer of counters is refused.
create function guard_stock_levels() returns trigger language plpgsql as $$
begin
  if (case when tg_op = 'INSERT' then new.on_hand <> 0 else new.on_hand <> old.on_hand end)
    and coalesce(current_setting('atelier.waybill_id', true), '') = ''
  then
    raise exception 'only a waybill changes what is on hand'
      using errcode = 'restrict_violation', table = 'stock_levels', constraint = 'stock_levels_by_waybill';
  end if;
  if (case when tg_op = 'INSERT' then new.allocated <> 0 or new.reserved <> 0 else (new.allocated, new.reserved) <> (old.allocated, old.reserved) end)
    and coalesce(current_setting('atelier.stock', true), '') = ''
  then
    raise exception 'only stock functions change what is promised'
      using errcode = 'restrict_violation', table = 'stock_levels', constraint = 'stock_levels_by_stock';
  end if;
  return new;
end
$$;

create trigger stock_levels_guard before insert or update on stock_levels for each row execute function guard_stock_levels();
