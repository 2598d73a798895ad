-- The address book of a user. Carts and orders keep snapshots, so a row may change or go at any time.
create table addresses (
  id bigint generated always as identity,
  user_id bigint not null,
  full_name text not null,
  phone text not null,
  country text not null,
  region text,
  city text not null,
  street text not null,
  house text not null,
  postal_code text not null,
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint addresses_pkey primary key (id),
  constraint addresses_user_id_fkey foreign key (user_id) references users (id) on delete cascade,
  constraint addresses_country_check check (country ~ '^[A-Z]{2}$')
);

create unique index addresses_default_key on addresses (user_id) where is_default;
create index addresses_user_id_idx on addresses (user_id, id);
