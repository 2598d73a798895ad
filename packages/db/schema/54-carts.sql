-- Baskets of users and guests. A cart holds no stock; every read prices it anew.
create table carts (
  id bigint generated always as identity,
  user_id bigint,
  -- hex SHA-256 of a guest's token
  token_hash text,
  currency text not null,
  locale text not null default 'en',
  status text not null default 'active',
  email text,
  shipping_address jsonb,
  billing_address jsonb,
  shipping_method_id bigint,
  coupon_code text,
  -- the cart of the user that took over these lines
  merged_into_id bigint,
  expires_at timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint carts_pkey primary key (id),
  constraint carts_token_hash_key unique (token_hash),
  constraint carts_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
  constraint carts_shipping_method_id_fkey foreign key (shipping_method_id) references shipping_methods (id),
  constraint carts_merged_into_id_fkey foreign key (merged_into_id) references carts (id) on delete set null,
  constraint carts_owner_check check (user_id is not null or token_hash is not null),
  constraint carts_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint carts_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint carts_locale_check check (locale in ('en', 'ru')),
  constraint carts_status_check check (status in ('active', 'converted', 'merged', 'abandoned'))
);

create unique index carts_active_of_user_key on carts (user_id) where status = 'active';
create index carts_user_id_idx on carts (user_id);
create index carts_expiring_idx on carts (expires_at) where status = 'active';
create index carts_shipping_method_id_idx on carts (shipping_method_id);
create index carts_merged_into_id_idx on carts (merged_into_id);
create index carts_of_guest_email_idx on carts (lower(email)) where user_id is null;

create table cart_lines (
  id bigint generated always as identity,
  cart_id bigint not null,
  offer_id bigint not null,
  quantity integer not null,
  -- minor units, what the buyer last saw; null: it had no price
  unit_price_seen bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint cart_lines_pkey primary key (id),
  constraint cart_lines_offer_key unique (cart_id, offer_id),
  constraint cart_lines_cart_id_fkey foreign key (cart_id) references carts (id) on delete cascade,
  constraint cart_lines_offer_id_fkey foreign key (offer_id) references offers (id),
  constraint cart_lines_quantity_check check (quantity between 1 and 999)
);

create index cart_lines_offer_id_idx on cart_lines (offer_id);
