// Written by `pnpm db types` from packages/db/schema/*.sql. Do not edit.

import type { ColumnType, GeneratedAlways } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface Accounts {
  banned_at: string | null;
  created_at: Generated<string>;
  credential_version: Generated<number>;
  email: string;
  email_key: string;
  id: GeneratedAlways<number>;
  password_hash: string;
  updated_at: string | null;
  verified_at: string | null;
}

export interface Addresses {
  city: string;
  country: string;
  created_at: Generated<string>;
  full_name: string;
  house: string;
  id: GeneratedAlways<number>;
  is_default: Generated<boolean>;
  phone: string;
  postal_code: string;
  region: string | null;
  street: string;
  updated_at: string | null;
  user_id: number;
  version: Generated<number>;
}

export interface Allocations {
  issued: Generated<number>;
  location_id: number;
  offer_id: number;
  order_id: number;
  quantity: number;
  state: Generated<'open' | 'issued' | 'released'>;
}

export interface ApiKeys {
  created_at: Generated<string>;
  expires_at: string | null;
  hint: string;
  id: GeneratedAlways<number>;
  key_hash: string;
  last_used_at: string | null;
  name: string;
  role: 'USER' | 'EMPLOYEE' | 'ADMIN';
  scopes: string[];
  updated_at: string | null;
  user_id: number;
  version: Generated<number>;
}

export interface Assets {
  bytes: number;
  created_at: Generated<string>;
  format: 'gif' | 'jpeg' | 'png' | 'webp';
  frames: number;
  height: number;
  id: GeneratedAlways<number>;
  kept: boolean;
  key: string;
  object_id: string;
  owner_id: number | null;
  sha256: Buffer;
  status: Generated<'pending' | 'ready'>;
  stored_bytes: number;
  thumbhash: string;
  touched_at: Generated<string>;
  variants: Json;
  visibility: 'public' | 'private';
  width: number;
}

export interface AssistantUsage {
  calls: Generated<number>;
  day: string;
  tokens: number;
  user_id: number;
}

export interface AuditLog {
  action: string;
  actor_user_id: number | null;
  created_at: Generated<string>;
  details: Generated<Json>;
  id: GeneratedAlways<number>;
  ip: Generated<string>;
  request_id: Generated<string>;
  subject_user_id: number | null;
}

export interface CartLines {
  cart_id: number;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  offer_id: number;
  quantity: number;
  unit_price_seen: number | null;
  updated_at: string | null;
}

export interface Carts {
  billing_address: Json | null;
  coupon_code: string | null;
  created_at: Generated<string>;
  currency: string;
  email: string | null;
  expires_at: string;
  id: GeneratedAlways<number>;
  locale: Generated<'en' | 'ru'>;
  merged_into_id: number | null;
  shipping_address: Json | null;
  shipping_method_id: number | null;
  status: Generated<'active' | 'converted' | 'merged' | 'abandoned'>;
  token_hash: string | null;
  updated_at: string | null;
  user_id: number | null;
  version: Generated<number>;
}

export interface Categories {
  created_at: Generated<string>;
  deleted_at: string | null;
  id: GeneratedAlways<number>;
  image_asset_id: number | null;
  name: string;
  position: Generated<number>;
  slug: string;
  updated_at: string | null;
  version: Generated<number>;
}

export interface CollectionProducts {
  collection_id: number;
  position: number;
  product_id: number;
}

export interface Collections {
  created_at: Generated<string>;
  deleted_at: string | null;
  id: GeneratedAlways<number>;
  kind: 'manual' | 'rule';
  name: string;
  rule: Json | null;
  slug: string;
  updated_at: string | null;
  version: Generated<number>;
}

export interface Coupons {
  active: Generated<boolean>;
  amount: number | null;
  code: string;
  created_at: Generated<string>;
  currency: string | null;
  ends_at: string | null;
  id: GeneratedAlways<number>;
  kind: 'percent' | 'fixed';
  min_subtotal: number | null;
  per_buyer_limit: number | null;
  starts_at: string | null;
  updated_at: string | null;
  usage_limit: number | null;
  used_count: Generated<number>;
  value_bps: number | null;
  version: Generated<number>;
}

export interface CouponUses {
  buyer_key: string;
  coupon_id: number;
  created_at: Generated<string>;
  order_id: number;
  state: Generated<'held' | 'used' | 'returned'>;
}

export interface CurrentPriceLists {
  id: Generated<boolean>;
  lists: string;
}

export interface DocumentCounters {
  next: Generated<number>;
  series: string;
  year: number;
}

export interface DocumentFiles {
  bytes: number;
  created_at: Generated<string>;
  document_id: number;
  format: 'pdf' | 'docx' | 'xlsx';
  object_key: string;
  sha256: string;
}

export interface Documents {
  created_at: Generated<string>;
  currency: string | null;
  data: Json | null;
  failure_reason: string | null;
  id: GeneratedAlways<number>;
  issued_at: Generated<string>;
  kind: 'invoice' | 'credit_note' | 'packing_slip' | 'waybill' | 'price_list' | 'receipt';
  locale: 'en' | 'ru';
  number: string | null;
  order_id: number | null;
  series: string | null;
  source_id: number;
  source_type: 'order' | 'waybill' | 'return' | 'refund' | 'price_list';
  status: Generated<'waiting' | 'pending' | 'ready' | 'failed'>;
  tax_total: number | null;
  template_version: number;
  total: number | null;
}

export interface Events {
  address: string;
  canceled_at: string | null;
  capacity: number | null;
  created_at: Generated<string>;
  date: string;
  description: string | null;
  description_html: string | null;
  ends_at: string | null;
  ends_wall: string | null;
  id: GeneratedAlways<number>;
  image_asset_id: number | null;
  image_url: string | null;
  owner_id: number | null;
  search: Generated<string>;
  starts_at: string | null;
  starts_wall: string | null;
  time: string;
  timezone: string | null;
  title: string | null;
  updated_at: string | null;
  venue: string;
  version: Generated<number>;
}

export interface FakePayments {
  payment_id: number;
  ref: string;
  state: Json;
}

export interface IdempotencyKeys {
  actor: string;
  answer: string | null;
  created_at: Generated<string>;
  fingerprint: Buffer;
  key_hash: Buffer;
  lease_until: string | null;
  operation: string;
  status: Generated<'started' | 'done'>;
}

export interface ImportFaults {
  code: string | null;
  column_title: string | null;
  details: Json | null;
  id: GeneratedAlways<number>;
  import_id: number;
  line: number;
  reason: string;
  severity: Generated<'error' | 'warning'>;
}

export interface ImportImages {
  import_id: number;
  line: number;
  position: number;
  target_id: number;
  url_id: number;
}

export interface ImportImageUrls {
  asset_id: number | null;
  attempts: Generated<number>;
  id: GeneratedAlways<number>;
  import_id: number;
  refused: Generated<boolean>;
  url: string;
}

export interface Imports {
  created_at: Generated<string>;
  decimal_sign: 'point' | 'comma' | null | null;
  dry_run: boolean;
  file_bytes: number;
  file_name: string;
  finished_at: string | null;
  format: 'csv' | 'xlsx';
  id: GeneratedAlways<number>;
  images_refused: Generated<number>;
  images_stored: Generated<number>;
  images_wanted: Generated<number>;
  kind: 'categories' | 'sub-categories' | 'products' | 'offers' | 'prices';
  mode: 'all' | 'rows';
  requested_by: number | null;
  rows_bad: Generated<number>;
  rows_good: Generated<number>;
  rows_read: Generated<number>;
  started_at: string | null;
  status: Generated<'queued' | 'running' | 'completed' | 'failed' | 'canceled'>;
  upload_id: string;
  upload_user_id: number;
}

export interface KnownDevices {
  account_id: number;
  last_used_at: string;
  token_hash: string;
}

export interface LinkTokens {
  account_id: number | null;
  created_at: Generated<string>;
  credential_version: number;
  expires_at: string;
  id: GeneratedAlways<number>;
  purpose: 'verify' | 'reset' | 'email_change';
  target_email: string;
  token_hash: string;
  used_at: string | null;
}

export interface MailMessages {
  created_at: Generated<string>;
  dedupe_key: string;
  id: GeneratedAlways<number>;
  message_id: string;
  sent_at: string | null;
  state: Generated<'queued' | 'sending' | 'sent' | 'failed'>;
  template: string;
  to_address: string;
}

export interface OfferAssets {
  asset_id: number;
  offer_id: number;
  position: number;
}

export interface OfferOptionValues {
  offer_id: number;
  option_id: number;
  option_value_id: number;
  product_id: number;
}

export interface Offers {
  barcode: string | null;
  brand: string;
  created_at: Generated<string>;
  deleted_at: string | null;
  id: GeneratedAlways<number>;
  image_asset_id: number | null;
  internal_description: string | null;
  low_stock_threshold: Generated<number>;
  manage_stock: Generated<boolean>;
  manufacturer_number: string;
  opening_quantity: Generated<number>;
  option_value_ids: Generated<ArrayType<number>>;
  product_id: number;
  search: Generated<string>;
  sku: string;
  slug: string;
  status: Generated<'draft' | 'active' | 'archived'>;
  title: string;
  updated_at: string | null;
  version: Generated<number>;
  weight_g: number | null;
}

export interface OptionValues {
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  option_id: number;
  position: number;
  value: string;
}

export interface OrderAccessTokens {
  created_at: Generated<string>;
  expires_at: string;
  id: GeneratedAlways<number>;
  order_id: number;
  token_hash: string;
}

export interface OrderEvents {
  actor: 'buyer' | 'staff' | 'system';
  actor_id: number | null;
  created_at: Generated<string>;
  data: Generated<Json>;
  id: GeneratedAlways<number>;
  order_id: number;
  type: string;
}

export interface OrderLines {
  brand: string;
  canceled: Generated<number>;
  discount: number;
  fulfilled: Generated<number>;
  id: GeneratedAlways<number>;
  line_no: number;
  line_total: number;
  manage_stock: boolean;
  manufacturer_number: string;
  offer_id: number;
  order_id: number;
  quantity: number;
  returned: Generated<number>;
  short: Generated<number>;
  sku: string;
  tax: number;
  tax_rate_bps: number;
  title: string;
  unit_price: number;
}

export interface Orders {
  billing_address: Json | null;
  cancel_reason: string | null;
  canceled_at: string | null;
  carrier: string | null;
  cart_id: number | null;
  completed_at: string | null;
  confirmed_at: string | null;
  coupon_code: string | null;
  created_at: Generated<string>;
  currency: string;
  customer_type: 'retail' | 'wholesale' | 'super_wholesale';
  discount_total: number;
  email: string;
  email_key: string;
  hold_expires_at: string | null;
  hold_extended: Generated<boolean>;
  id: GeneratedAlways<number>;
  locale: Generated<'en' | 'ru'>;
  number: string;
  placed_at: Generated<string>;
  prices_include_tax: boolean;
  shipping_address: Json | null;
  shipping_method: Json;
  shipping_tax: number;
  shipping_total: number;
  status: 'PENDING_PAYMENT' | 'NEW' | 'IN_PROGRESS' | 'SHIPPING' | 'COMPLETED' | 'CANCELED' | 'EXPIRED';
  subtotal: number;
  tax_total: number;
  total: number;
  tracking_number: string | null;
  tracking_url: string | null;
  updated_at: string | null;
  user_id: number | null;
  version: Generated<number>;
}

export interface Outbox {
  aggregate_id: number;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  payload: Generated<Json>;
  request_id: Generated<string>;
  stream_seq: number | null;
  type: string;
}

export interface OutboxConsumers {
  name: string;
  position: number;
}

export interface OutboxSkips {
  cause: string;
  consumer: string;
  created_at: Generated<string>;
  event_id: number;
  event_type: string;
}

export interface OutboxStream {
  id: Generated<boolean>;
  last_seq: Generated<number>;
  swept_seq: Generated<number>;
}

export interface PaymentInbox {
  event_id: string;
  id: GeneratedAlways<number>;
  outcome: string | null;
  payload: Json;
  processed_at: string | null;
  provider: string;
  provider_ref: string | null;
  received_at: Generated<string>;
  type: string;
}

export interface Payments {
  amount: number;
  authorized: Generated<number>;
  captured: Generated<number>;
  client_secret: string | null;
  created_at: Generated<string>;
  currency: string;
  expires_at: string | null;
  failure_reason: string | null;
  id: GeneratedAlways<number>;
  method: string | null;
  next_action: Json | null;
  order_id: number;
  provider: string;
  provider_ref: string | null;
  refunded: Generated<number>;
  requires_review: Generated<boolean>;
  return_url: string | null;
  settled_at: string | null;
  status: 'created' | 'requires_action' | 'awaiting' | 'authorized' | 'captured' | 'failed' | 'canceled';
  updated_at: string | null;
  version: Generated<number>;
}

export interface Posters {
  created_at: Generated<string>;
  deep_link: string;
  event_id: number | null;
  expires_at: string;
  id: GeneratedAlways<number>;
  image_asset_id: number;
  position: Generated<number>;
  product_id: number | null;
  project_id: number | null;
  title: string | null;
  updated_at: string | null;
  version: Generated<number>;
}

export interface PriceLists {
  code: string;
  created_at: Generated<string>;
  currency: string;
  customer_type: 'retail' | 'wholesale' | 'super_wholesale' | null | null;
  derived_from: Json | null;
  ends_at: string | null;
  id: GeneratedAlways<number>;
  kind: Generated<'fixed' | 'derived'>;
  priority: Generated<number>;
  starts_at: string | null;
  updated_at: string | null;
  version: Generated<number>;
}

export interface Prices {
  amount: number;
  created_at: Generated<string>;
  min_quantity: Generated<number>;
  offer_id: number;
  price_list_id: number;
}

export interface ProductAssets {
  asset_id: number;
  position: number;
  product_id: number;
}

export interface ProductListings {
  brand: string | null;
  category_id: number;
  in_stock: boolean;
  keys: string[];
  name: string;
  offered: ArrayType<number> | null;
  on_sale: boolean;
  price_minor: number | null;
  product_id: number;
  sub_category_id: number;
  tags: string[] | null;
}

export interface ProductOptions {
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  name: string;
  position: number;
  product_id: number;
}

export interface Products {
  category_id: number;
  created_at: Generated<string>;
  cross_number: string | null;
  deleted_at: string | null;
  description_html: Generated<string>;
  description_md: Generated<string>;
  id: GeneratedAlways<number>;
  image_alts: Generated<Json>;
  image_asset_id: number | null;
  name: string;
  search: Generated<string>;
  slug: string;
  status: Generated<'draft' | 'published' | 'archived'>;
  sub_category_id: number;
  tax_class_id: number;
  updated_at: string | null;
  version: Generated<number>;
}

export interface ProductTags {
  product_id: number;
  tag_id: number;
}

export interface ProductWords {
  product_id: number;
  words: string;
}

export interface Projects {
  body: string;
  cover_asset_id: number | null;
  created_at: Generated<string>;
  html: string;
  id: GeneratedAlways<number>;
  search: Generated<string>;
  slug: string;
  title: string;
  toc: Generated<Json>;
  updated_at: string | null;
  user_id: number;
  version: Generated<number>;
}

export interface Refunds {
  amount: number;
  attempt: Generated<number>;
  created_at: Generated<string>;
  failure_reason: string | null;
  id: GeneratedAlways<number>;
  note: string | null;
  order_id: number;
  payment_id: number;
  provider_ref: string | null;
  reason: 'return' | 'goodwill' | 'shipping' | 'price' | 'canceled' | 'late_payment' | 'duplicate' | 'other';
  return_id: number | null;
  settled_at: string | null;
  shipping_amount: Generated<number>;
  status: Generated<'pending' | 'succeeded' | 'failed'>;
  tax_amount: Generated<number>;
  updated_at: string | null;
  version: Generated<number>;
}

export interface Reservations {
  location_id: number;
  offer_id: number;
  order_id: number;
  quantity: number;
  state: Generated<'held' | 'converted' | 'released' | 'expired'>;
}

export interface ReturnLines {
  condition: 'resellable' | 'damaged' | null | null;
  id: GeneratedAlways<number>;
  order_line_id: number;
  quantity: number;
  received: Generated<number>;
  refunded: number | null;
  refunded_tax: number | null;
  return_id: number;
}

export interface Returns {
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  note: string | null;
  number: string;
  order_id: number;
  reason_code: 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind' | 'other';
  status: Generated<'requested' | 'approved' | 'rejected' | 'canceled' | 'received' | 'refunded' | 'closed'>;
  updated_at: string | null;
  version: Generated<number>;
}

export interface SearchWords {
  slips: Generated<string[]>;
  word: string;
}

export interface Sessions {
  auth_time: Generated<string>;
  created_at: Generated<string>;
  expires_at: string;
  id: string;
  ip: Generated<string>;
  last_used_at: Generated<string>;
  public_id: GeneratedAlways<number>;
  refresh_counter: Generated<number>;
  user_agent: Generated<string>;
  user_id: number;
}

export interface ShippingMethods {
  active: Generated<boolean>;
  code: string;
  countries: string[] | null;
  created_at: Generated<string>;
  currency: string;
  free_from: number | null;
  id: GeneratedAlways<number>;
  kind: 'SELF_PICKUP' | 'CARGO' | 'OTHER';
  name: string;
  position: Generated<number>;
  price: number;
  tax_class_id: number;
  updated_at: string | null;
  version: Generated<number>;
}

export interface ShopSettings {
  created_at: Generated<string>;
  currency: string;
  hold_bank_transfer_seconds: Generated<number>;
  hold_provider_seconds: Generated<number>;
  id: Generated<boolean>;
  locale: Generated<'en' | 'ru'>;
  orders_email: string | null;
  prices_include_tax: Generated<boolean>;
  seller: Generated<Json>;
  timezone: Generated<string>;
  updated_at: string | null;
  version: Generated<number>;
}

export interface StockLevels {
  allocated: Generated<number>;
  backorder_limit: Generated<number>;
  location_id: number;
  offer_id: number;
  on_hand: Generated<number>;
  reserved: Generated<number>;
}

export interface StockLocations {
  address: Json | null;
  code: string;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  kind: Generated<'store' | 'quarantine'>;
  name: string;
  priority: Generated<number>;
  sellable: Generated<boolean>;
  updated_at: string | null;
  version: Generated<number>;
}

export interface StockMovements {
  actor_id: number | null;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  location_id: number;
  offer_id: number;
  on_hand_after: number;
  qty_delta: number;
  unit_cost: number | null;
  waybill_line_id: number;
}

export interface SubCategories {
  category_id: number;
  created_at: Generated<string>;
  deleted_at: string | null;
  id: GeneratedAlways<number>;
  image_asset_id: number | null;
  name: string;
  position: Generated<number>;
  slug: string;
  updated_at: string | null;
  version: Generated<number>;
}

export interface Tags {
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  name: string;
}

export interface TaxClasses {
  code: string;
  created_at: Generated<string>;
  id: GeneratedAlways<number>;
  name: string;
  rate_bps: number;
  updated_at: string | null;
  version: Generated<number>;
}

export interface Users {
  about: Generated<string>;
  about_html: Generated<string>;
  account_id: number;
  avatar_asset_id: number | null;
  avatar_url: Generated<string>;
  created_at: Generated<string>;
  customer_type: Generated<'retail' | 'wholesale' | 'super_wholesale'>;
  id: GeneratedAlways<number>;
  level: Generated<number>;
  links: Generated<Json>;
  location: Generated<string>;
  role: Generated<'USER' | 'EMPLOYEE' | 'ADMIN'>;
  updated_at: string | null;
  username: string;
  version: Generated<number>;
}

export interface WaybillLines {
  brand: string;
  counted_quantity: number | null;
  created_at: Generated<string>;
  expected_on_hand: number | null;
  id: GeneratedAlways<number>;
  line_no: number;
  manage_stock: boolean;
  manufacturer_number: string;
  offer_id: number;
  quantity: number | null;
  sku: string;
  title: string;
  unit_cost: number | null;
  unit_price: number | null;
  waybill_id: number;
}

export interface Waybills {
  author_id: number | null;
  author_name: string;
  counterparty_name: string | null;
  created_at: Generated<string>;
  currency: string;
  id: GeneratedAlways<number>;
  location_id: number;
  note: string | null;
  number: string;
  order_id: number | null;
  posted_at: string | null;
  posted_by: number | null;
  return_id: number | null;
  reverses_id: number | null;
  status: Generated<'draft' | 'posted' | 'reversed' | 'canceled'>;
  to_location_id: number | null;
  type: 'WAYBILL_IN' | 'WAYBILL_OUT' | 'WAYBILL_RETURN' | 'WAYBILL_TRANSFER' | 'WAYBILL_STOCKTAKE' | 'WAYBILL_WRITE_OFF' | 'WAYBILL_SUPPLIER_RETURN';
  updated_at: string | null;
  user_id: number | null;
  version: Generated<number>;
}

export interface WebhookAttempts {
  answer: Generated<string>;
  delivery_id: number;
  duration_ms: number;
  error: string | null;
  number: number;
  started_at: string;
  status: number | null;
}

export interface WebhookDeliveries {
  attempt_count: Generated<number>;
  attempts_before_replay: Generated<number>;
  body: string;
  created_at: Generated<string>;
  endpoint_id: number;
  event_type: string;
  id: GeneratedAlways<number>;
  last_error: string | null;
  last_status: number | null;
  message_id: string;
  next_attempt_at: string | null;
  settled_at: string | null;
  state: Generated<'pending' | 'delivered' | 'failed'>;
}

export interface WebhookEndpoints {
  created_at: Generated<string>;
  description: Generated<string>;
  disabled_at: string | null;
  disabled_reason: 'by_hand' | 'failing' | 'gone' | null | null;
  event_types: Generated<string[]>;
  failing_since: string | null;
  id: GeneratedAlways<number>;
  previous_sealed_secret: string | null;
  previous_secret_until: string | null;
  sealed_secret: string;
  updated_at: string | null;
  url: string;
  version: Generated<number>;
}

export interface DB {
  accounts: Accounts;
  addresses: Addresses;
  allocations: Allocations;
  api_keys: ApiKeys;
  assets: Assets;
  assistant_usage: AssistantUsage;
  audit_log: AuditLog;
  cart_lines: CartLines;
  carts: Carts;
  categories: Categories;
  collection_products: CollectionProducts;
  collections: Collections;
  coupon_uses: CouponUses;
  coupons: Coupons;
  current_price_lists: CurrentPriceLists;
  document_counters: DocumentCounters;
  document_files: DocumentFiles;
  documents: Documents;
  events: Events;
  fake_payments: FakePayments;
  idempotency_keys: IdempotencyKeys;
  import_faults: ImportFaults;
  import_image_urls: ImportImageUrls;
  import_images: ImportImages;
  imports: Imports;
  known_devices: KnownDevices;
  link_tokens: LinkTokens;
  mail_messages: MailMessages;
  offer_assets: OfferAssets;
  offer_option_values: OfferOptionValues;
  offers: Offers;
  option_values: OptionValues;
  order_access_tokens: OrderAccessTokens;
  order_events: OrderEvents;
  order_lines: OrderLines;
  orders: Orders;
  outbox: Outbox;
  outbox_consumers: OutboxConsumers;
  outbox_skips: OutboxSkips;
  outbox_stream: OutboxStream;
  payment_inbox: PaymentInbox;
  payments: Payments;
  posters: Posters;
  price_lists: PriceLists;
  prices: Prices;
  product_assets: ProductAssets;
  product_listings: ProductListings;
  product_options: ProductOptions;
  product_tags: ProductTags;
  product_words: ProductWords;
  products: Products;
  projects: Projects;
  refunds: Refunds;
  reservations: Reservations;
  return_lines: ReturnLines;
  returns: Returns;
  search_words: SearchWords;
  sessions: Sessions;
  shipping_methods: ShippingMethods;
  shop_settings: ShopSettings;
  stock_levels: StockLevels;
  stock_locations: StockLocations;
  stock_movements: StockMovements;
  sub_categories: SubCategories;
  tags: Tags;
  tax_classes: TaxClasses;
  users: Users;
  waybill_lines: WaybillLines;
  waybills: Waybills;
  webhook_attempts: WebhookAttempts;
  webhook_deliveries: WebhookDeliveries;
  webhook_endpoints: WebhookEndpoints;
}
