-- Discounts by code: a share of each line, or a fixed amount in minor units spread over the lines.
create table coupons (
  id bigint generated always as identity,
  code text not null,
  kind text not null,
  value_bps integer,
  amount bigint,
  currency text,
  min_subtotal bigint,
  starts_at timestamptz,
  ends_at timestamptz,
  usage_limit integer,
  per_buyer_limit integer,
  used_count integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint coupons_pkey primary key (id),
  constraint coupons_kind_check check (kind in ('percent', 'fixed')),
  constraint coupons_value_check check (
    (kind = 'percent' and value_bps between 1 and 10000 and amount is null)
    or (kind = 'fixed' and value_bps is null and amount between 1 and 10000000000 and currency is not null)
  ),
  constraint coupons_min_subtotal_check check (min_subtotal is null or (min_subtotal >= 0 and currency is not null)),
  constraint coupons_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint coupons_ends_at_check check (ends_at > starts_at),
  constraint coupons_usage_limit_check check (usage_limit >= 1),
  constraint coupons_per_buyer_limit_check check (per_buyer_limit >= 1),
  constraint coupons_used_count_check check (used_count >= 0 and (usage_limit is null or used_count <= usage_limit))
);

create unique index coupons_code_key on coupons (lower(code));
