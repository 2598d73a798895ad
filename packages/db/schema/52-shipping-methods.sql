-- Ways an order reaches its buyer. Amounts are minor units.
create table shipping_methods (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  kind text not null,
  price bigint not null,
  currency text not null,
  -- from this subtotal after discount on, shipping costs nothing
  free_from bigint,
  tax_class_id bigint not null,
  -- null: every country
  countries text[],
  active boolean not null default true,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint shipping_methods_pkey primary key (id),
  constraint shipping_methods_code_key unique (code),
  constraint shipping_methods_tax_class_id_fkey foreign key (tax_class_id) references tax_classes (id),
  constraint shipping_methods_kind_check check (kind in ('SELF_PICKUP', 'CARGO', 'OTHER')),
  constraint shipping_methods_price_check check (price between 0 and 10000000000),
  constraint shipping_methods_free_from_check check (free_from >= 0),
  constraint shipping_methods_currency_check check (currency ~ '^[A-Z]{3}$')
);

create index shipping_methods_position_idx on shipping_methods (position, id);
create index shipping_methods_tax_class_id_idx on shipping_methods (tax_class_id);
