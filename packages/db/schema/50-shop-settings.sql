-- One row: how this shop sells. Its currency comes from the setting `atelier.shop_currency` of the migrating connection.
create table shop_settings (
  id boolean not null default true,
  currency text not null,
  prices_include_tax boolean not null default true,
  -- how long an unpaid order holds its goods: of a payment provider, of a bank transfer
  hold_provider_seconds integer not null default 900,
  hold_bank_transfer_seconds integer not null default 259200,
  timezone text not null default 'UTC',
  locale text not null default 'en',
  -- heading of issued documents: name, address, tax number, bank details
  seller jsonb not null default '{}',
  orders_email text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint shop_settings_pkey primary key (id),
  constraint shop_settings_id_check check (id),
  constraint shop_settings_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint shop_settings_locale_check check (locale in ('en', 'ru')),
  constraint shop_settings_hold_check check (hold_provider_seconds >= 1 and hold_bank_transfer_seconds >= 1)
);
