-- What a product can be had in (colour, size), and the values of it, in order.
create table product_options (
  id bigint generated always as identity,
  product_id bigint not null,
  name text not null,
  position integer not null,
  created_at timestamptz not null default now(),
  constraint product_options_pkey primary key (id),
  constraint product_options_owner_key unique (product_id, id),
  constraint product_options_name_key unique (product_id, name),
  constraint product_options_product_id_fkey foreign key (product_id) references products (id) on delete cascade,
  constraint product_options_position_check check (position >= 0)
);

create table option_values (
  id bigint generated always as identity,
  option_id bigint not null,
  value text not null,
  position integer not null,
  created_at timestamptz not null default now(),
  constraint option_values_pkey primary key (id),
  constraint option_values_owner_key unique (option_id, id),
  constraint option_values_value_key unique (option_id, value),
  constraint option_values_option_id_fkey foreign key (option_id) references product_options (id) on delete cascade,
  constraint option_values_position_check check (position >= 0)
);

create index option_values_value_idx on option_values (value, option_id);
