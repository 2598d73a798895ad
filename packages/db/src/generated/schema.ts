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
  column_title: string | null;
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
  category_id: number;
  in_stock: boolean;
  keys: string[];
  name: string;
  on_sale: boolean;
  price_minor: number | null;
  product_id: number;
  sub_category_id: number;
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
  assets: Assets;
  assistant_usage: AssistantUsage;
  audit_log: AuditLog;
  categories: Categories;
  collection_products: CollectionProducts;
  collections: Collections;
  events: Events;
  idempotency_keys: IdempotencyKeys;
  import_faults: ImportFaults;
  import_image_urls: ImportImageUrls;
  import_images: ImportImages;
  imports: Imports;
  link_tokens: LinkTokens;
  mail_messages: MailMessages;
  offer_assets: OfferAssets;
  offer_option_values: OfferOptionValues;
  offers: Offers;
  option_values: OptionValues;
  outbox: Outbox;
  outbox_consumers: OutboxConsumers;
  outbox_skips: OutboxSkips;
  outbox_stream: OutboxStream;
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
  search_words: SearchWords;
  sessions: Sessions;
  sub_categories: SubCategories;
  tags: Tags;
  tax_classes: TaxClasses;
  users: Users;
  webhook_attempts: WebhookAttempts;
  webhook_deliveries: WebhookDeliveries;
  webhook_endpoints: WebhookEndpoints;
}
