/* oxlint-disable eslint/max-lines -- one migration makes the whole shop, so that it comes or goes whole */
import { sqlMigration } from '../src/sql-migration.ts'

export const createTheShop = sqlMigration({
  up: `
create sequence order_numbers;
create sequence return_numbers;
create sequence waybill_numbers;

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
  constraint addresses_country_check check (country ~ '^[A-Z]{2}$'),
  constraint addresses_user_id_fkey foreign key (user_id) references users(id) on delete cascade
);

create table allocations (
  order_id bigint not null,
  offer_id bigint not null,
  location_id bigint not null,
  quantity integer not null,
  issued integer not null default 0,
  state text not null default 'open',
  constraint allocations_pkey primary key (order_id, offer_id, location_id),
  constraint allocations_quantity_check check ((quantity > 0) and ((issued >= 0) and (issued <= quantity))),
  constraint allocations_state_check check (state in ('open', 'issued', 'released'))
);

create table cart_lines (
  id bigint generated always as identity,
  cart_id bigint not null,
  offer_id bigint not null,
  quantity integer not null,
  unit_price_seen bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint cart_lines_pkey primary key (id),
  constraint cart_lines_offer_id_fkey foreign key (offer_id) references offers(id),
  constraint cart_lines_offer_key unique (cart_id, offer_id),
  constraint cart_lines_quantity_check check ((quantity >= 1) and (quantity <= 999))
);

create table carts (
  id bigint generated always as identity,
  user_id bigint,
  token_hash text,
  currency text not null,
  locale text not null default 'en',
  status text not null default 'active',
  email text,
  shipping_address jsonb,
  billing_address jsonb,
  shipping_method_id bigint,
  coupon_code text,
  merged_into_id bigint,
  expires_at timestamptz not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint carts_pkey primary key (id),
  constraint carts_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint carts_locale_check check (locale in ('en', 'ru')),
  constraint carts_owner_check check ((user_id is not null) or (token_hash is not null)),
  constraint carts_status_check check (status in ('active', 'converted', 'merged', 'abandoned')),
  constraint carts_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint carts_token_hash_key unique (token_hash),
  constraint carts_user_id_fkey foreign key (user_id) references users(id) on delete cascade
);

create table coupon_uses (
  coupon_id bigint not null,
  order_id bigint not null,
  buyer_key text not null,
  state text not null default 'held',
  created_at timestamptz not null default now(),
  constraint coupon_uses_pkey primary key (order_id),
  constraint coupon_uses_state_check check (state in ('held', 'used', 'returned'))
);

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
  constraint coupons_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint coupons_ends_at_check check (ends_at > starts_at),
  constraint coupons_kind_check check (kind in ('percent', 'fixed')),
  constraint coupons_min_subtotal_check check ((min_subtotal is null) or ((min_subtotal >= 0) and (currency is not null))),
  constraint coupons_per_buyer_limit_check check (per_buyer_limit >= 1),
  constraint coupons_usage_limit_check check (usage_limit >= 1),
  constraint coupons_used_count_check check ((used_count >= 0) and ((usage_limit is null) or (used_count <= usage_limit))),
  constraint coupons_value_check check (((kind = 'percent') and ((value_bps >= 1) and (value_bps <= 10000)) and (amount is null)) or ((kind = 'fixed') and (value_bps is null) and ((amount >= 1) and (amount <= '10000000000'::bigint)) and (currency is not null)))
);

create table document_counters (
  series text not null,
  year integer not null,
  next integer not null default 1,
  constraint document_counters_pkey primary key (series, year),
  constraint document_counters_next_check check (next >= 1)
);

create table document_files (
  document_id bigint not null,
  format text not null,
  object_key text not null,
  sha256 text not null,
  bytes integer not null,
  created_at timestamptz not null default now(),
  constraint document_files_pkey primary key (document_id, format),
  constraint document_files_format_check check (format in ('pdf', 'docx', 'xlsx'))
);

create table documents (
  id bigint generated always as identity,
  kind text not null,
  series text,
  number text,
  source_type text not null,
  source_id bigint not null,
  order_id bigint,
  locale text not null,
  currency text,
  total bigint,
  tax_total bigint,
  data jsonb,
  template_version integer not null,
  status text not null default 'pending',
  failure_reason text,
  issued_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint documents_pkey primary key (id),
  constraint documents_data_check check ((status = 'waiting') = (data is null)),
  constraint documents_kind_check check (kind in ('invoice', 'credit_note', 'packing_slip', 'waybill', 'price_list', 'receipt')),
  constraint documents_locale_check check (locale in ('en', 'ru')),
  constraint documents_number_check check ((series is null) = (number is null)),
  constraint documents_number_key unique (series, number),
  constraint documents_source_key unique (kind, source_type, source_id),
  constraint documents_source_type_check check (source_type in ('order', 'waybill', 'return', 'refund', 'price_list')),
  constraint documents_status_check check (status in ('waiting', 'pending', 'ready', 'failed'))
);

create table order_access_tokens (
  id bigint generated always as identity,
  order_id bigint not null,
  token_hash text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint order_access_tokens_pkey primary key (id),
  constraint order_access_tokens_token_hash_check check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint order_access_tokens_token_hash_key unique (token_hash)
);

create table order_events (
  id bigint generated always as identity,
  order_id bigint not null,
  type text not null,
  actor text not null,
  actor_id bigint,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint order_events_pkey primary key (id),
  constraint order_events_actor_check check (actor in ('buyer', 'staff', 'system'))
);

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
  constraint order_lines_amounts_check check ((unit_price >= 0) and (discount >= 0) and (tax >= 0) and (line_total >= 0)),
  constraint order_lines_line_no_key unique (order_id, line_no),
  constraint order_lines_offer_id_fkey foreign key (offer_id) references offers(id),
  constraint order_lines_offer_key unique (order_id, offer_id),
  constraint order_lines_progress_check check ((fulfilled >= 0) and (canceled >= 0) and (short >= 0) and (((fulfilled + canceled) + short) <= quantity) and ((returned >= 0) and (returned <= fulfilled))),
  constraint order_lines_quantity_check check (quantity > 0)
);

create table orders (
  id bigint generated always as identity,
  number text not null,
  user_id bigint,
  cart_id bigint,
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
  shipping_method jsonb not null,
  coupon_code text,
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
  constraint orders_amounts_check check ((subtotal >= 0) and ((discount_total >= 0) and (discount_total <= subtotal)) and (shipping_total >= 0) and (shipping_tax >= 0) and (tax_total >= shipping_tax)),
  constraint orders_cart_id_key unique (cart_id),
  constraint orders_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint orders_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint orders_locale_check check (locale in ('en', 'ru')),
  constraint orders_number_key unique (number),
  constraint orders_status_check check (status in ('PENDING_PAYMENT', 'NEW', 'IN_PROGRESS', 'SHIPPING', 'COMPLETED', 'CANCELED', 'EXPIRED')),
  constraint orders_total_check check (total = (((subtotal - discount_total) + shipping_total) +
  case
  when prices_include_tax then (0)::bigint
  else tax_total
  end)),
  constraint orders_user_id_fkey foreign key (user_id) references users(id) on delete set null
);

create table payment_inbox (
  id bigint generated always as identity,
  provider text not null,
  event_id text not null,
  type text not null,
  provider_ref text,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  processed_at timestamptz,
  outcome text,
  constraint payment_inbox_pkey primary key (id),
  constraint payment_inbox_event_key unique (provider, event_id)
);

create table payments (
  id bigint generated always as identity,
  order_id bigint not null,
  provider text not null,
  method text,
  provider_ref text,
  amount bigint not null,
  currency text not null,
  status text not null,
  authorized bigint not null default 0,
  captured bigint not null default 0,
  refunded bigint not null default 0,
  client_secret text,
  next_action jsonb,
  return_url text,
  failure_reason text,
  requires_review boolean not null default false,
  expires_at timestamptz,
  settled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint payments_pkey primary key (id),
  constraint payments_amounts_check check ((amount > 0) and (authorized >= 0) and (captured >= 0) and ((refunded >= 0) and (refunded <= captured))),
  constraint payments_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint payments_provider_ref_key unique (provider, provider_ref),
  constraint payments_status_check check (status in ('created', 'requires_action', 'awaiting', 'authorized', 'captured', 'failed', 'canceled'))
);

create table refunds (
  id bigint generated always as identity,
  payment_id bigint not null,
  order_id bigint not null,
  return_id bigint,
  amount bigint not null,
  shipping_amount bigint not null default 0,
  tax_amount bigint not null default 0,
  reason text not null,
  note text,
  status text not null default 'pending',
  provider_ref text,
  attempt integer not null default 0,
  failure_reason text,
  settled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint refunds_pkey primary key (id),
  constraint refunds_amount_check check ((amount > 0) and ((shipping_amount >= 0) and (shipping_amount <= amount)) and ((tax_amount >= 0) and (tax_amount <= amount))),
  constraint refunds_reason_check check (reason in ('return', 'goodwill', 'shipping', 'price', 'canceled', 'late_payment', 'duplicate', 'other')),
  constraint refunds_status_check check (status in ('pending', 'succeeded', 'failed'))
);

create table reservations (
  order_id bigint not null,
  offer_id bigint not null,
  location_id bigint not null,
  quantity integer not null,
  state text not null default 'held',
  constraint reservations_pkey primary key (order_id, offer_id, location_id),
  constraint reservations_quantity_check check (quantity > 0),
  constraint reservations_state_check check (state in ('held', 'converted', 'released', 'expired'))
);

create table return_lines (
  id bigint generated always as identity,
  return_id bigint not null,
  order_line_id bigint not null,
  quantity integer not null,
  received integer not null default 0,
  condition text,
  refunded bigint,
  refunded_tax bigint,
  constraint return_lines_pkey primary key (id),
  constraint return_lines_condition_check check (condition in ('resellable', 'damaged')),
  constraint return_lines_order_line_key unique (return_id, order_line_id),
  constraint return_lines_quantity_check check ((quantity > 0) and ((received >= 0) and (received <= quantity))),
  constraint return_lines_refunded_check check ((refunded >= 0) and ((refunded_tax >= 0) and (refunded_tax <= refunded)))
);

create table returns (
  id bigint generated always as identity,
  number text not null,
  order_id bigint not null,
  status text not null default 'requested',
  reason_code text not null,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint returns_pkey primary key (id),
  constraint returns_number_key unique (number),
  constraint returns_reason_code_check check (reason_code in ('damaged', 'wrong_item', 'not_as_described', 'changed_mind', 'other')),
  constraint returns_status_check check (status in ('requested', 'approved', 'rejected', 'canceled', 'received', 'refunded', 'closed'))
);

create table shipping_methods (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  kind text not null,
  price bigint not null,
  currency text not null,
  free_from bigint,
  tax_class_id bigint not null,
  countries text[],
  active boolean not null default true,
  "position" integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint shipping_methods_pkey primary key (id),
  constraint shipping_methods_code_key unique (code),
  constraint shipping_methods_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint shipping_methods_free_from_check check (free_from >= 0),
  constraint shipping_methods_kind_check check (kind in ('SELF_PICKUP', 'CARGO', 'OTHER')),
  constraint shipping_methods_price_check check ((price >= 0) and (price <= '10000000000'::bigint)),
  constraint shipping_methods_tax_class_id_fkey foreign key (tax_class_id) references tax_classes(id)
);

create table shop_settings (
  id boolean not null default true,
  currency text not null,
  prices_include_tax boolean not null default true,
  hold_provider_seconds integer not null default 900,
  hold_bank_transfer_seconds integer not null default 259200,
  timezone text not null default 'UTC',
  locale text not null default 'en',
  seller jsonb not null default '{}',
  orders_email text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint shop_settings_pkey primary key (id),
  constraint shop_settings_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint shop_settings_hold_check check ((hold_provider_seconds >= 1) and (hold_bank_transfer_seconds >= 1)),
  constraint shop_settings_id_check check (id),
  constraint shop_settings_locale_check check (locale in ('en', 'ru'))
);

create table stock_levels (
  offer_id bigint not null,
  location_id bigint not null,
  on_hand integer not null default 0,
  allocated integer not null default 0,
  reserved integer not null default 0,
  backorder_limit integer not null default 0,
  constraint stock_levels_pkey primary key (offer_id, location_id),
  constraint stock_levels_counters_check check (on_hand between 0 and 1000000000 and allocated >= 0 and reserved >= 0 and backorder_limit between 0 and 1000000000),
  constraint stock_levels_offer_id_fkey foreign key (offer_id) references offers(id),
  constraint stock_levels_promised_check check ((allocated + reserved) <= (on_hand + backorder_limit))
);

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
  constraint stock_locations_sellable_check check ((kind = 'store') or (not sellable))
);

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
  constraint stock_movements_on_hand_after_check check (on_hand_after >= 0),
  constraint stock_movements_qty_delta_check check (qty_delta <> 0)
);

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
  constraint waybill_lines_amounts_check check ((unit_price >= 0) and (unit_price <= '10000000000'::bigint) and (unit_cost >= 0) and (unit_cost <= '10000000000'::bigint)),
  constraint waybill_lines_line_no_key unique (waybill_id, line_no),
  constraint waybill_lines_offer_id_fkey foreign key (offer_id) references offers(id),
  constraint waybill_lines_quantity_check check (((quantity > 0) and (counted_quantity is null) and (expected_on_hand is null)) or ((quantity is null) and (counted_quantity >= 0) and (expected_on_hand >= 0)))
);

create table waybills (
  id bigint generated always as identity,
  number text not null,
  type text not null,
  status text not null default 'draft',
  location_id bigint not null,
  to_location_id bigint,
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
  constraint waybills_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint waybills_pkey primary key (id),
  constraint waybills_number_key unique (number),
  constraint waybills_posted_at_check check ((status in ('posted', 'reversed')) = (posted_at is not null)),
  constraint waybills_reverses_id_key unique (reverses_id),
  constraint waybills_status_check check (status in ('draft', 'posted', 'reversed', 'canceled')),
  constraint waybills_to_location_check check (((type = 'WAYBILL_TRANSFER') = (to_location_id is not null)) and (to_location_id is distinct from location_id)),
  constraint waybills_type_check check (type in ('WAYBILL_IN', 'WAYBILL_OUT', 'WAYBILL_RETURN', 'WAYBILL_TRANSFER', 'WAYBILL_STOCKTAKE', 'WAYBILL_WRITE_OFF', 'WAYBILL_SUPPLIER_RETURN'))
);

create unique index addresses_default_key on addresses (user_id) where is_default;
create index addresses_user_id_idx on addresses (user_id, id);
create index allocations_level_idx on allocations (offer_id, location_id, state);
create index cart_lines_offer_id_idx on cart_lines (offer_id);
create unique index carts_active_of_user_key on carts (user_id) where (status = 'active');
create index carts_expiring_idx on carts (expires_at) where (status = 'active');
create index carts_merged_into_id_idx on carts (merged_into_id);
create index carts_of_guest_email_idx on carts (lower(email)) where user_id is null;
create index carts_shipping_method_id_idx on carts (shipping_method_id);
create index carts_user_id_idx on carts (user_id);
create index coupon_uses_of_buyer_idx on coupon_uses (coupon_id, buyer_key, state);
create unique index coupons_code_key on coupons (lower(code));
create index documents_order_id_idx on documents (order_id, id);
create index documents_unfinished_idx on documents (id) where (status <> 'ready');
create index order_access_tokens_expires_at_idx on order_access_tokens (expires_at);
create index order_access_tokens_order_id_idx on order_access_tokens (order_id);
create index order_events_order_id_idx on order_events (order_id, id);
create index order_lines_offer_id_idx on order_lines (offer_id);
create index orders_due_idx on orders (hold_expires_at) where (status = 'PENDING_PAYMENT');
create index orders_email_key_idx on orders (email_key, id);
create index orders_number_key_idx on orders (number_key(number) collate "C");
create index orders_buyer_words_idx on orders using gin (to_tsvector('simple', coalesce(shipping_address, billing_address) ->> 'fullName'));
create index orders_of_user_idx on orders (user_id, id);
create index orders_status_idx on orders (status, id);
create index payment_inbox_open_idx on payment_inbox (provider, provider_ref) where (processed_at is null);
create index payment_inbox_received_at_idx on payment_inbox (received_at);
create unique index payments_living_key on payments (order_id) where (status in ('created', 'requires_action', 'awaiting', 'authorized'));
create index payments_order_id_idx on payments (order_id, id);
create index payments_review_idx on payments (id) where requires_review;
create index payments_unsettled_idx on payments (created_at) where (status in ('created', 'requires_action', 'authorized'));
create index refunds_order_id_idx on refunds (order_id, id);
create index refunds_payment_id_idx on refunds (payment_id, id);
create index refunds_return_id_idx on refunds (return_id);
create index refunds_unsettled_idx on refunds (created_at) where (status <> 'succeeded');
create index refunds_status_idx on refunds (status, id);
create index reservations_level_idx on reservations (offer_id, location_id, state);
create index return_lines_order_line_id_idx on return_lines (order_line_id);
create index returns_order_id_idx on returns (order_id, id);
create index returns_status_idx on returns (status, id);
create index returns_number_key_idx on returns (number_key(number) collate "C");
create index shipping_methods_position_idx on shipping_methods ("position", id);
create index shipping_methods_tax_class_id_idx on shipping_methods (tax_class_id);
create index stock_levels_location_id_idx on stock_levels (location_id, offer_id);
create index stock_movements_of_level_idx on stock_movements (offer_id, location_id, id);
create index stock_movements_of_offer_idx on stock_movements (offer_id, id);
create index waybill_lines_offer_id_idx on waybill_lines (offer_id);
create unique index waybills_draft_of_order_key on waybills (order_id, location_id) where ((status = 'draft') and (type = 'WAYBILL_OUT') and (reverses_id is null));
create index waybills_location_id_idx on waybills (location_id, id);
create index waybills_number_key_idx on waybills (number_key(number) collate "C");
create index waybills_counterparty_words_idx on waybills using gin (to_tsvector('simple', counterparty_name));
create index waybills_order_id_idx on waybills (order_id, id);
create index waybills_return_id_idx on waybills (return_id);
create index waybills_status_idx on waybills (status, id);
create index waybills_to_location_id_idx on waybills (to_location_id);
create index waybills_type_idx on waybills (type, id);
alter table allocations add constraint allocations_level_fkey foreign key (offer_id, location_id) references stock_levels(offer_id, location_id);
alter table allocations add constraint allocations_order_id_fkey foreign key (order_id) references orders(id);
alter table cart_lines add constraint cart_lines_cart_id_fkey foreign key (cart_id) references carts(id) on delete cascade;
alter table carts add constraint carts_merged_into_id_fkey foreign key (merged_into_id) references carts(id) on delete set null;
alter table carts add constraint carts_shipping_method_id_fkey foreign key (shipping_method_id) references shipping_methods(id);
alter table coupon_uses add constraint coupon_uses_coupon_id_fkey foreign key (coupon_id) references coupons(id);
alter table coupon_uses add constraint coupon_uses_order_id_fkey foreign key (order_id) references orders(id);
alter table document_files add constraint document_files_document_id_fkey foreign key (document_id) references documents(id);
alter table documents add constraint documents_order_id_fkey foreign key (order_id) references orders(id);
alter table order_access_tokens add constraint order_access_tokens_order_id_fkey foreign key (order_id) references orders(id);
alter table order_events add constraint order_events_order_id_fkey foreign key (order_id) references orders(id);
alter table order_lines add constraint order_lines_order_id_fkey foreign key (order_id) references orders(id);
alter table orders add constraint orders_cart_id_fkey foreign key (cart_id) references carts(id) on delete set null;
alter table payments add constraint payments_order_id_fkey foreign key (order_id) references orders(id);
alter table refunds add constraint refunds_order_id_fkey foreign key (order_id) references orders(id);
alter table refunds add constraint refunds_payment_id_fkey foreign key (payment_id) references payments(id);
alter table refunds add constraint refunds_return_id_fkey foreign key (return_id) references returns(id);
alter table reservations add constraint reservations_level_fkey foreign key (offer_id, location_id) references stock_levels(offer_id, location_id);
alter table reservations add constraint reservations_order_id_fkey foreign key (order_id) references orders(id);
alter table return_lines add constraint return_lines_order_line_id_fkey foreign key (order_line_id) references order_lines(id);
alter table return_lines add constraint return_lines_return_id_fkey foreign key (return_id) references returns(id);
alter table returns add constraint returns_order_id_fkey foreign key (order_id) references orders(id);
alter table stock_levels add constraint stock_levels_location_id_fkey foreign key (location_id) references stock_locations(id);
alter table stock_movements add constraint stock_movements_level_fkey foreign key (offer_id, location_id) references stock_levels(offer_id, location_id);
alter table stock_movements add constraint stock_movements_waybill_line_id_fkey foreign key (waybill_line_id) references waybill_lines(id);
alter table waybill_lines add constraint waybill_lines_waybill_id_fkey foreign key (waybill_id) references waybills(id);
alter table waybills add constraint waybills_location_id_fkey foreign key (location_id) references stock_locations(id);
alter table waybills add constraint waybills_order_id_fkey foreign key (order_id) references orders(id);
alter table waybills add constraint waybills_return_id_fkey foreign key (return_id) references returns(id);
alter table waybills add constraint waybills_reverses_id_fkey foreign key (reverses_id) references waybills(id);
alter table waybills add constraint waybills_to_location_id_fkey foreign key (to_location_id) references stock_locations(id);

create or replace function guard_stock_levels()
 returns trigger
 language plpgsql
as $function$
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
$function$;

create or replace function refuse_change_of_document()
 returns trigger
 language plpgsql
as $function$
begin
  if tg_op = 'DELETE' or (old.status <> 'waiting' and (new.kind, new.series, new.number, new.source_type, new.source_id, new.order_id, new.locale, new.currency, new.total,
      new.tax_total, new.data, new.template_version, new.issued_at)
    is distinct from (old.kind, old.series, old.number, old.source_type, old.source_id, old.order_id, old.locale, old.currency, old.total,
      old.tax_total, old.data, old.template_version, old.issued_at))
  then
    raise exception 'an issued document does not change'
      using errcode = 'restrict_violation', table = 'documents', constraint = 'documents_issued';
  end if;
  return new;
end
$function$;

create or replace function refuse_change_of_history()
 returns trigger
 language plpgsql
as $function$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_append_only';
end
$function$;

create or replace function refuse_change_of_order()
 returns trigger
 language plpgsql
as $function$
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
$function$;

create or replace function refuse_change_of_order_line()
 returns trigger
 language plpgsql
as $function$
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
$function$;

create or replace function refuse_change_of_waybill()
 returns trigger
 language plpgsql
as $function$
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
$function$;

create or replace function refuse_change_of_waybill_line()
 returns trigger
 language plpgsql
as $function$
begin
  if exists (select from waybills where id = case when tg_op = 'DELETE' then old.waybill_id else new.waybill_id end and status <> 'draft') then
    raise exception 'lines of a waybill that is not a draft do not change'
      using errcode = 'restrict_violation', table = 'waybill_lines', constraint = 'waybill_lines_posted';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$;

create trigger documents_issued before delete or update on documents for each row execute function refuse_change_of_document();
create trigger order_events_append_only before delete or update on order_events for each row execute function refuse_change_of_history();
create trigger order_lines_snapshot before update on order_lines for each row execute function refuse_change_of_order_line();
create trigger orders_snapshot before update on orders for each row execute function refuse_change_of_order();
create trigger stock_levels_guard before insert or update on stock_levels for each row execute function guard_stock_levels();
create trigger stock_movements_append_only before delete or update on stock_movements for each row execute function refuse_change_of_history();
create trigger waybill_lines_posted before insert or delete or update on waybill_lines for each row execute function refuse_change_of_waybill_line();
create trigger waybills_posted before delete or update on waybills for each row execute function refuse_change_of_waybill();

insert into shop_settings (currency) values (coalesce(nullif(current_setting('atelier.shop_currency', true), ''), 'RUB'));
insert into stock_locations (code, name) values ('MAIN', 'Main');

-- What offers had from their creation comes in by one waybill.
insert into waybills (number, type, location_id, currency, author_name, note)
select 'W-' || to_char(now(), 'YYYY') || '-' || lpad(nextval('waybill_numbers')::text, 6, '0'), 'WAYBILL_IN', stock_locations.id, shop_settings.currency, 'system', 'Opening quantities'
from stock_locations cross join shop_settings where exists (select from offers where opening_quantity > 0 and manage_stock and deleted_at is null);
insert into waybill_lines (waybill_id, line_no, offer_id, quantity, sku, brand, manufacturer_number, title, manage_stock)
select waybills.id, row_number() over (order by offers.id), offers.id, offers.opening_quantity, offers.sku, offers.brand,
  offers.manufacturer_number, offers.title, true
from waybills cross join offers where offers.opening_quantity > 0 and offers.manage_stock and offers.deleted_at is null;
select set_config('atelier.waybill_id', waybills.id::text, true) from waybills;
insert into stock_levels (offer_id, location_id, on_hand)
select waybill_lines.offer_id, waybills.location_id, waybill_lines.quantity from waybill_lines join waybills on waybills.id = waybill_lines.waybill_id;
insert into stock_movements (offer_id, location_id, waybill_line_id, qty_delta, on_hand_after)
select waybill_lines.offer_id, waybills.location_id, waybill_lines.id, waybill_lines.quantity, waybill_lines.quantity
from waybill_lines join waybills on waybills.id = waybill_lines.waybill_id order by waybill_lines.id;
update waybills set status = 'posted', posted_at = now();
select set_config('atelier.waybill_id', '', true);

create or replace function current_listings(product_ids bigint[]) returns setof product_listings language sql stable as $$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and offered.offer_ids is not null as on_sale, coalesce(offered.in_stock, false) as in_stock, offered.price_minor,
  array(
    select 'brand:' || brand from unnest(offered.brands) brand
    union
    select 'b:' || lower(btrim(brand)) from unnest(offered.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(offered.offer_ids)
    order by 1
  ) as keys
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or coalesce((
      select sum(l.on_hand + l.backorder_limit - l.allocated - l.reserved) from stock_levels l
      join stock_locations s on s.id = l.location_id and s.sellable where l.offer_id = o.id
    ), 0) > 0) as in_stock,
    min((
      select candidate.amount from (
        select lists.priority, lists.customer_type, lists.id, prices.amount
        from prices join price_lists lists on lists.id = prices.price_list_id
        where prices.offer_id = o.id and prices.min_quantity = 1 and lists.kind = 'fixed' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
        union all
        select lists.priority, lists.customer_type, lists.id, mean.amount
        from price_lists lists cross join lateral (
          select div(2 * sum(prices.amount) + count(*), 2 * count(*))::bigint as amount
          from jsonb_array_elements_text(lists.derived_from -> 'mean') base (code)
          join price_lists bases on bases.code = base.code and bases.kind = 'fixed' and bases.currency = 'RUB'
            and (bases.starts_at is null or bases.starts_at <= now()) and (bases.ends_at is null or bases.ends_at > now())
          join prices on prices.price_list_id = bases.id and prices.offer_id = o.id and prices.min_quantity = 1
          having count(*) = jsonb_array_length(lists.derived_from -> 'mean')
        ) mean
        where lists.kind = 'derived' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
      ) candidate
      where candidate.customer_type is null or candidate.customer_type = 'retail'
      order by candidate.priority desc, candidate.customer_type is null, candidate.id limit 1
    )) as price_minor
  from offers o
  where o.product_id = p.id and o.deleted_at is null and (o.status = 'active') is true
    and exists (select from prices where prices.offer_id = o.id)
) offered
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$$;

create or replace function list_changed_offers() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(
    select unnest(array[after.product_id, before.product_id]) from after join before on before.id = after.id
    where (after.product_id, after.brand, after.status, after.deleted_at, after.manage_stock)
      is distinct from (before.product_id, before.brand, before.status, before.deleted_at, before.manage_stock)));
  return null;
end
$$;
`,
  down: `
create or replace function current_listings(product_ids bigint[]) returns setof product_listings language sql stable as $$
select p.id as product_id, p.category_id, p.sub_category_id, p.name,
  p.status = 'published' and offered.offer_ids is not null as on_sale, coalesce(offered.in_stock, false) as in_stock, offered.price_minor,
  array(
    select 'brand:' || brand from unnest(offered.brands) brand
    union
    select 'b:' || lower(btrim(brand)) from unnest(offered.brands) brand
    union
    select 'tag:' || tags.name from product_tags join tags on tags.id = product_tags.tag_id where product_tags.product_id = p.id
    union
    select 'option:' || product_options.name || chr(31) || option_values.value from offer_option_values
    join product_options on product_options.id = offer_option_values.option_id
    join option_values on option_values.id = offer_option_values.option_value_id
    where offer_option_values.product_id = p.id and offer_option_values.offer_id = any(offered.offer_ids)
    order by 1
  ) as keys
from products p
cross join lateral (
  select array_agg(o.id) as offer_ids, array_agg(o.brand) as brands, bool_or(not o.manage_stock or o.opening_quantity > 0) as in_stock,
    min((
      select candidate.amount from (
        select lists.priority, lists.customer_type, lists.id, prices.amount
        from prices join price_lists lists on lists.id = prices.price_list_id
        where prices.offer_id = o.id and prices.min_quantity = 1 and lists.kind = 'fixed' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
        union all
        select lists.priority, lists.customer_type, lists.id, mean.amount
        from price_lists lists cross join lateral (
          select div(2 * sum(prices.amount) + count(*), 2 * count(*))::bigint as amount
          from jsonb_array_elements_text(lists.derived_from -> 'mean') base (code)
          join price_lists bases on bases.code = base.code and bases.kind = 'fixed' and bases.currency = 'RUB'
            and (bases.starts_at is null or bases.starts_at <= now()) and (bases.ends_at is null or bases.ends_at > now())
          join prices on prices.price_list_id = bases.id and prices.offer_id = o.id and prices.min_quantity = 1
          having count(*) = jsonb_array_length(lists.derived_from -> 'mean')
        ) mean
        where lists.kind = 'derived' and lists.currency = 'RUB'
          and (lists.starts_at is null or lists.starts_at <= now()) and (lists.ends_at is null or lists.ends_at > now())
      ) candidate
      where candidate.customer_type is null or candidate.customer_type = 'retail'
      order by candidate.priority desc, candidate.customer_type is null, candidate.id limit 1
    )) as price_minor
  from offers o
  where o.product_id = p.id and o.deleted_at is null and (o.status = 'active') is true
    and exists (select from prices where prices.offer_id = o.id)
) offered
where p.id = any(product_ids) and p.deleted_at is null
order by p.id
$$;

create or replace function list_changed_offers() returns trigger language plpgsql as $$
begin
  perform refresh_listings(array(
    select unnest(array[after.product_id, before.product_id]) from after join before on before.id = after.id
    where (after.product_id, after.brand, after.status, after.deleted_at, after.manage_stock, after.opening_quantity > 0)
      is distinct from (before.product_id, before.brand, before.status, before.deleted_at, before.manage_stock, before.opening_quantity > 0)));
  return null;
end
$$;

update offers set opening_quantity = least(levels.on_hand, 1000000000)
from (select offer_id, sum(on_hand) as on_hand from stock_levels group by offer_id) levels
where levels.offer_id = offers.id and offers.opening_quantity <> levels.on_hand;
select refresh_listings(array(select distinct product_id from offers join stock_levels on stock_levels.offer_id = offers.id order by 1));
drop trigger documents_issued on documents;
drop trigger order_events_append_only on order_events;
drop trigger order_lines_snapshot on order_lines;
drop trigger orders_snapshot on orders;
drop trigger stock_levels_guard on stock_levels;
drop trigger stock_movements_append_only on stock_movements;
drop trigger waybill_lines_posted on waybill_lines;
drop trigger waybills_posted on waybills;
alter table addresses drop constraint addresses_user_id_fkey;
alter table allocations drop constraint allocations_level_fkey;
alter table allocations drop constraint allocations_order_id_fkey;
alter table cart_lines drop constraint cart_lines_cart_id_fkey;
alter table cart_lines drop constraint cart_lines_offer_id_fkey;
alter table carts drop constraint carts_merged_into_id_fkey;
alter table carts drop constraint carts_shipping_method_id_fkey;
alter table carts drop constraint carts_user_id_fkey;
alter table coupon_uses drop constraint coupon_uses_coupon_id_fkey;
alter table coupon_uses drop constraint coupon_uses_order_id_fkey;
alter table document_files drop constraint document_files_document_id_fkey;
alter table documents drop constraint documents_order_id_fkey;
alter table order_access_tokens drop constraint order_access_tokens_order_id_fkey;
alter table order_events drop constraint order_events_order_id_fkey;
alter table order_lines drop constraint order_lines_offer_id_fkey;
alter table order_lines drop constraint order_lines_order_id_fkey;
alter table orders drop constraint orders_cart_id_fkey;
alter table orders drop constraint orders_user_id_fkey;
alter table payments drop constraint payments_order_id_fkey;
alter table refunds drop constraint refunds_order_id_fkey;
alter table refunds drop constraint refunds_payment_id_fkey;
alter table refunds drop constraint refunds_return_id_fkey;
alter table reservations drop constraint reservations_level_fkey;
alter table reservations drop constraint reservations_order_id_fkey;
alter table return_lines drop constraint return_lines_order_line_id_fkey;
alter table return_lines drop constraint return_lines_return_id_fkey;
alter table returns drop constraint returns_order_id_fkey;
alter table shipping_methods drop constraint shipping_methods_tax_class_id_fkey;
alter table stock_levels drop constraint stock_levels_location_id_fkey;
alter table stock_levels drop constraint stock_levels_offer_id_fkey;
alter table stock_movements drop constraint stock_movements_level_fkey;
alter table stock_movements drop constraint stock_movements_waybill_line_id_fkey;
alter table waybill_lines drop constraint waybill_lines_offer_id_fkey;
alter table waybill_lines drop constraint waybill_lines_waybill_id_fkey;
alter table waybills drop constraint waybills_location_id_fkey;
alter table waybills drop constraint waybills_order_id_fkey;
alter table waybills drop constraint waybills_return_id_fkey;
alter table waybills drop constraint waybills_reverses_id_fkey;
alter table waybills drop constraint waybills_to_location_id_fkey;
drop function guard_stock_levels();
drop function refuse_change_of_document();
drop function refuse_change_of_history();
drop function refuse_change_of_order();
drop function refuse_change_of_order_line();
drop function refuse_change_of_waybill();
drop function refuse_change_of_waybill_line();
drop table addresses;
drop table allocations;
drop table cart_lines;
drop table carts;
drop table coupon_uses;
drop table coupons;
drop table document_counters;
drop table document_files;
drop table documents;
drop table order_access_tokens;
drop table order_events;
drop table order_lines;
drop table orders;
drop table payment_inbox;
drop table payments;
drop table refunds;
drop table reservations;
drop table return_lines;
drop table returns;
drop table shipping_methods;
drop table shop_settings;
drop table stock_levels;
drop table stock_locations;
drop table stock_movements;
drop table waybill_lines;
drop table waybills;
drop sequence order_numbers;
drop sequence return_numbers;
drop sequence waybill_numbers;
`,
})
