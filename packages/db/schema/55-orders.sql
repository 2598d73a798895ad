-- What buyers agreed to pay: snapshots that a trigger keeps from changing. Amounts are minor units.
create sequence order_numbers;

create table orders (
  id bigint generated always as identity,
  number text not null,
  user_id bigint,
  cart_id bigint,
  -- as the buyer wrote it, and in normal form; empty once erased
  email text not null,
  email_key text collate "C" not null,
  status text not null,
  currency text not null,
  locale text not null default 'en',
  customer_type text not null,
  prices_include_tax boolean not null,
  subtotal bigint not null,
  discount_total bigint not null,
  shipping_total bigint not null,
  shipping_tax bigint not null,
  tax_total bigint not null,
  total bigint not null,
  shipping_address jsonb,
  billing_address jsonb,
  -- id, code, name, kind and tax rate at checkout
  shipping_method jsonb not null,
  coupon_code text,
  -- the one clock of all holds of the order; null: nothing ends by itself
  hold_expires_at timestamptz,
  hold_extended boolean not null default false,
  carrier text,
  tracking_number text,
  tracking_url text,
  placed_at timestamptz not null default now(),
  confirmed_at timestamptz,
  canceled_at timestamptz,
  cancel_reason text,
  completed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint orders_pkey primary key (id),
  constraint orders_number_key unique (number),
  constraint orders_cart_id_key unique (cart_id),
  constraint orders_user_id_fkey foreign key (user_id) references users (id) on delete set null,
  constraint orders_cart_id_fkey foreign key (cart_id) references carts (id) on delete set null,
  constraint orders_status_check check (
    status in ('PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED', 'CANCELED', 'EXPIRED')
  ),
  constraint orders_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint orders_locale_check check (locale in ('en', 'ru')),
  constraint orders_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint orders_amounts_check check (
    subtotal >= 0 and discount_total between 0 and subtotal and shipping_total >= 0 and shipping_tax >= 0 and tax_total >= shipping_tax
  ),
  constraint orders_total_check check (
    total = subtotal - discount_total + shipping_total + case when prices_include_tax then 0 else tax_total end
  )
);

create index orders_of_user_idx on orders (user_id, id);
create index orders_status_idx on orders (status, id);
create index orders_placed_at_idx on orders (placed_at);
create index orders_email_key_idx on orders (email_key, id);
create index orders_number_key_idx on orders (number_key(number) collate "C");
create index orders_buyer_words_idx on orders using gin (to_tsvector('simple', coalesce(shipping_address, billing_address) ->> 'fullName'));
create index orders_due_idx on orders (hold_expires_at) where status = 'PENDING_PAYMENT';

create table order_lines (
  id bigint generated always as identity,
  order_id bigint not null,
  line_no integer not null,
  offer_id bigint not null,
  quantity integer not null,
  sku text not null,
  title text not null,
  brand text not null,
  manufacturer_number text not null,
  manage_stock boolean not null,
  unit_price bigint not null,
  discount bigint not null,
  tax_rate_bps integer not null,
  tax bigint not null,
  line_total bigint not null,
  fulfilled integer not null default 0,
  returned integer not null default 0,
  canceled integer not null default 0,
  short integer not null default 0,
  constraint order_lines_pkey primary key (id),
  constraint order_lines_line_no_key unique (order_id, line_no),
  constraint order_lines_offer_key unique (order_id, offer_id),
  constraint order_lines_order_id_fkey foreign key (order_id) references orders (id),
  constraint order_lines_offer_id_fkey foreign key (offer_id) references offers (id),
  constraint order_lines_quantity_check check (quantity > 0),
  constraint order_lines_amounts_check check (unit_price >= 0 and discount >= 0 and tax >= 0 and line_total >= 0),
  constraint order_lines_progress_check check (
    fulfilled >= 0 and canceled >= 0 and short >= 0 and fulfilled + canceled + short <= quantity
      and returned between 0 and fulfilled
  )
);

create index order_lines_offer_id_idx on order_lines (offer_id);

-- Links of guests to their orders.
create table order_access_tokens (
  id bigint generated always as identity,
  order_id bigint not null,
  -- hex SHA-256 of the token
  token_hash text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint order_access_tokens_pkey primary key (id),
  constraint order_access_tokens_token_hash_key unique (token_hash),
  constraint order_access_tokens_order_id_fkey foreign key (order_id) references orders (id),
  constraint order_access_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$')
);

create index order_access_tokens_order_id_idx on order_access_tokens (order_id);
create index order_access_tokens_expires_at_idx on order_access_tokens (expires_at);

-- The timeline of an order. Plain ids: rows outlive the users they name.
create table order_events (
  id bigint generated always as identity,
  order_id bigint not null,
  type text not null,
  actor text not null,
  actor_id bigint,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint order_events_pkey primary key (id),
  constraint order_events_order_id_fkey foreign key (order_id) references orders (id),
  constraint order_events_actor_check check (actor in ('buyer', 'staff', 'system'))
);

create index order_events_order_id_idx on order_events (order_id, id);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_append_only';
end
$$;

create trigger order_events_append_only before update or delete on order_events
  for each row execute function refuse_change_of_history();

-- What the buyer agreed to never changes; contact data may be erased under the setting `atelier.erasure`.
create function refuse_change_of_order() returns trigger language plpgsql as $$
begin
  if (new.number, new.currency, new.locale, new.customer_type, new.prices_include_tax, new.subtotal, new.discount_total,
      new.shipping_total, new.shipping_tax, new.tax_total, new.total, new.shipping_method, new.coupon_code, new.placed_at)
    is distinct from (old.number, old.currency, old.locale, old.customer_type, old.prices_include_tax, old.subtotal, old.discount_total,
      old.shipping_total, old.shipping_tax, old.tax_total, old.total, old.shipping_method, old.coupon_code, old.placed_at)
    or ((new.email, new.email_key, new.shipping_address, new.billing_address)
      is distinct from (old.email, old.email_key, old.shipping_address, old.billing_address)
      and coalesce(current_setting('atelier.erasure', true), '') <> 'on')
  then
    raise exception 'what the buyer agreed to does not change'
      using errcode = 'restrict_violation', table = 'orders', constraint = 'orders_snapshot';
  end if;
  return new;
end
$$;

create trigger orders_snapshot before update on orders for each row execute function refuse_change_of_order();

create function refuse_change_of_order_line() returns trigger language plpgsql as $$
begin
  if (new.order_id, new.line_no, new.offer_id, new.quantity, new.sku, new.title, new.brand, new.manufacturer_number, new.manage_stock,
      new.unit_price, new.discount, new.tax_rate_bps, new.tax, new.line_total)
    is distinct from (old.order_id, old.line_no, old.offer_id, old.quantity, old.sku, old.title, old.brand, old.manufacturer_number,
      old.manage_stock, old.unit_price, old.discount, old.tax_rate_bps, old.tax, old.line_total)
  then
    raise exception 'what the buyer agreed to does not change'
      using errcode = 'restrict_violation', table = 'order_lines', constraint = 'order_lines_snapshot';
  end if;
  return new;
end
$$;

create trigger order_lines_snapshot before update on order_lines for each row execute function refuse_change_of_order_line();
