-- The only documents that change what is on hand. Plain ids of people: rows outlive them, with their names.
create sequence waybill_numbers;

create table waybills (
  id bigint generated always as identity,
  number text not null,
  type text not null,
  status text not null default 'draft',
  location_id bigint not null,
  to_location_id bigint,
  -- of all amounts of its lines
  currency text not null,
  counterparty_name text,
  user_id bigint,
  order_id bigint,
  return_id bigint,
  reverses_id bigint,
  author_id bigint,
  author_name text not null,
  posted_by bigint,
  posted_at timestamptz,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint waybills_pkey primary key (id),
  constraint waybills_number_key unique (number),
  constraint waybills_reverses_id_key unique (reverses_id),
  constraint waybills_location_id_fkey foreign key (location_id) references stock_locations (id),
  constraint waybills_to_location_id_fkey foreign key (to_location_id) references stock_locations (id),
  constraint waybills_order_id_fkey foreign key (order_id) references orders (id),
  constraint waybills_return_id_fkey foreign key (return_id) references returns (id),
  constraint waybills_reverses_id_fkey foreign key (reverses_id) references waybills (id),
  constraint waybills_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint waybills_type_check check (
    type in ('WAYBILL_IN', 'WAYBILL_OUT', 'WAYBILL_RETURN', 'WAYBILL_TRANSFER', 'WAYBILL_STOCKTAKE', 'WAYBILL_WRITE_OFF', 'WAYBILL_SUPPLIER_RETURN')
  ),
  constraint waybills_status_check check (status in ('draft', 'posted', 'reversed', 'canceled')),
  constraint waybills_to_location_check check (
    (type = 'WAYBILL_TRANSFER') = (to_location_id is not null) and to_location_id is distinct from location_id
  ),
  constraint waybills_posted_at_check check ((status in ('posted', 'reversed')) = (posted_at is not null))
);

create unique index waybills_draft_of_order_key on waybills (order_id, location_id) where status = 'draft' and type = 'WAYBILL_OUT' and reverses_id is null;
create index waybills_order_id_idx on waybills (order_id, id);
create index waybills_return_id_idx on waybills (return_id);
create index waybills_status_idx on waybills (status, id);
create index waybills_type_idx on waybills (type, id);
create index waybills_location_id_idx on waybills (location_id, id);
create index waybills_to_location_id_idx on waybills (to_location_id);
create index waybills_number_key_idx on waybills (number_key(number) collate "C");
create index waybills_counterparty_words_idx on waybills using gin (to_tsvector('simple', counterparty_name));

-- Snapshots, as on paper. Quantities of a reversing waybill are positive; its movements are negative.
create table waybill_lines (
  id bigint generated always as identity,
  waybill_id bigint not null,
  line_no integer not null,
  offer_id bigint not null,
  quantity integer,
  counted_quantity integer,
  expected_on_hand integer,
  unit_price bigint,
  unit_cost bigint,
  sku text not null,
  brand text not null,
  manufacturer_number text not null,
  title text not null,
  manage_stock boolean not null,
  created_at timestamptz not null default now(),
  constraint waybill_lines_pkey primary key (id),
  constraint waybill_lines_line_no_key unique (waybill_id, line_no),
  constraint waybill_lines_waybill_id_fkey foreign key (waybill_id) references waybills (id),
  constraint waybill_lines_offer_id_fkey foreign key (offer_id) references offers (id),
  constraint waybill_lines_quantity_check check (
    (quantity > 0 and counted_quantity is null and expected_on_hand is null)
    or (quantity is null and counted_quantity >= 0 and expected_on_hand >= 0)
  ),
  constraint waybill_lines_amounts_check check (unit_price >= 0 and unit_price <= 10000000000 and unit_cost >= 0 and unit_cost <= 10000000000)
);

create index waybill_lines_offer_id_idx on waybill_lines (offer_id);

-- The ledger: every change of `on_hand`, in order, with what lay there after it.
create table stock_movements (
  id bigint generated always as identity,
  offer_id bigint not null,
  location_id bigint not null,
  waybill_line_id bigint not null,
  qty_delta integer not null,
  on_hand_after integer not null,
  unit_cost bigint,
  actor_id bigint,
  created_at timestamptz not null default now(),
  constraint stock_movements_pkey primary key (id),
  constraint stock_movements_line_key unique (waybill_line_id, location_id),
  constraint stock_movements_level_fkey foreign key (offer_id, location_id) references stock_levels (offer_id, location_id),
  constraint stock_movements_waybill_line_id_fkey foreign key (waybill_line_id) references waybill_lines (id),
  constraint stock_movements_qty_delta_check check (qty_delta <> 0),
  constraint stock_movements_on_hand_after_check check (on_hand_after >= 0)
);

create index stock_movements_of_level_idx on stock_movements (offer_id, location_id, id);
create index stock_movements_of_offer_idx on stock_movements (offer_id, id);

create trigger stock_movements_append_only before update or delete on stock_movements
  for each row execute function refuse_change_of_history();

-- A posted waybill changes in one way only: it is reversed.
create function refuse_change_of_waybill() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'waybills are never deleted' using errcode = 'restrict_violation', table = 'waybills', constraint = 'waybills_posted';
  end if;
  if old.status <> 'draft' and not (
    old.status = 'posted' and new.status = 'reversed'
    and (new.number, new.type, new.location_id, new.to_location_id, new.counterparty_name, new.user_id, new.order_id, new.return_id,
      new.currency, new.reverses_id, new.author_id, new.author_name, new.posted_by, new.posted_at, new.note)
      is not distinct from (old.number, old.type, old.location_id, old.to_location_id, old.counterparty_name, old.user_id, old.order_id,
      old.return_id, old.currency, old.reverses_id, old.author_id, old.author_name, old.posted_by, old.posted_at, old.note)
  ) then
    raise exception 'a waybill that is not a draft does not change'
      using errcode = 'restrict_violation', table = 'waybills', constraint = 'waybills_posted';
  end if;
  return new;
end
$$;

create trigger waybills_posted before update or delete on waybills for each row execute function refuse_change_of_waybill();

create function refuse_change_of_waybill_line() returns trigger language plpgsql as $$
begin
  if exists (select from waybills where id = case when tg_op = 'DELETE' then old.waybill_id else new.waybill_id end and status <> 'draft') then
    raise exception 'lines of a waybill that is not a draft do not change'
      using errcode = 'restrict_violation', table = 'waybill_lines', constraint = 'waybill_lines_posted';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger waybill_lines_posted before insert or update or delete on waybill_lines
  for each row execute function refuse_change_of_waybill_line();
