import { sqlMigration } from '../src/sql-migration.ts'

export const createCatalog = sqlMigration({
  up: `
create table categories (
  id bigint generated always as identity,
  name text not null,
  slug text not null,
  "position" integer not null default 0,
  image_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint categories_pkey primary key (id),
  constraint categories_image_asset_id_fkey foreign key (image_asset_id) references assets(id),
  constraint categories_position_check check ("position" >= 0),
  constraint categories_slug_check check (slug <> '')
);

create table collection_products (
  collection_id bigint not null,
  product_id bigint not null,
  "position" integer not null,
  constraint collection_products_pkey primary key (collection_id, "position"),
  constraint collection_products_position_check check ("position" >= 0),
  constraint collection_products_product_id_key unique (product_id, collection_id)
);

create table collections (
  id bigint generated always as identity,
  name text not null,
  slug text not null,
  kind text not null,
  rule jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint collections_pkey primary key (id),
  constraint collections_kind_check check (kind in ('manual', 'rule')),
  constraint collections_rule_check check ((kind = 'rule') = (rule is not null)),
  constraint collections_slug_check check (slug <> '')
);

create table offer_assets (
  offer_id bigint not null,
  asset_id bigint not null,
  "position" integer not null,
  constraint offer_assets_pkey primary key (offer_id, "position"),
  constraint offer_assets_asset_id_fkey foreign key (asset_id) references assets(id),
  constraint offer_assets_asset_id_key unique (asset_id, offer_id),
  constraint offer_assets_position_check check ("position" >= 0)
);

create table offer_option_values (
  offer_id bigint not null,
  product_id bigint not null,
  option_id bigint not null,
  option_value_id bigint not null,
  constraint offer_option_values_pkey primary key (offer_id, option_id)
);

create table offers (
  id bigint generated always as identity,
  product_id bigint not null,
  sku text not null,
  title text not null,
  brand text not null,
  manufacturer_number text not null,
  barcode text,
  weight_g integer,
  image_asset_id bigint,
  option_value_ids bigint[] not null default '{}'::bigint[],
  manage_stock boolean not null default true,
  low_stock_threshold integer not null default 0,
  opening_quantity integer not null default 0,
  status text not null default 'active',
  internal_description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint offers_pkey primary key (id),
  constraint offers_image_asset_id_fkey foreign key (image_asset_id) references assets(id),
  constraint offers_low_stock_threshold_check check (low_stock_threshold >= 0),
  constraint offers_opening_quantity_check check ((opening_quantity >= 0) and (opening_quantity <= 1000000000)),
  constraint offers_owner_key unique (product_id, id),
  constraint offers_sku_check check (sku <> ''),
  constraint offers_status_check check (status in ('draft', 'active', 'archived')),
  constraint offers_weight_g_check check (weight_g > 0)
);

create table option_values (
  id bigint generated always as identity,
  option_id bigint not null,
  value text not null,
  "position" integer not null,
  created_at timestamptz not null default now(),
  constraint option_values_pkey primary key (id),
  constraint option_values_owner_key unique (option_id, id),
  constraint option_values_position_check check ("position" >= 0),
  constraint option_values_value_key unique (option_id, value)
);

create table price_lists (
  id bigint generated always as identity,
  code text not null,
  currency text not null,
  customer_type text,
  priority integer not null default 0,
  starts_at timestamptz,
  ends_at timestamptz,
  kind text not null default 'fixed',
  derived_from jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint price_lists_pkey primary key (id),
  constraint price_lists_code_key unique (code),
  constraint price_lists_currency_check check (currency ~ '^[A-Z]{3}$'),
  constraint price_lists_customer_type_check check (customer_type in ('retail', 'wholesale', 'super_wholesale')),
  constraint price_lists_derived_from_check check ((kind = 'derived') = (derived_from is not null)),
  constraint price_lists_ends_at_check check (ends_at > starts_at),
  constraint price_lists_kind_check check (kind in ('fixed', 'derived'))
);

create table prices (
  offer_id bigint not null,
  price_list_id bigint not null,
  min_quantity integer not null default 1,
  amount bigint not null,
  created_at timestamptz not null default now(),
  constraint prices_pkey primary key (offer_id, price_list_id, min_quantity),
  constraint prices_amount_check check ((amount > 0) and (amount <= '10000000000'::bigint)),
  constraint prices_min_quantity_check check (min_quantity >= 1)
);

create table product_assets (
  product_id bigint not null,
  asset_id bigint not null,
  "position" integer not null,
  constraint product_assets_pkey primary key (product_id, "position"),
  constraint product_assets_asset_id_fkey foreign key (asset_id) references assets(id),
  constraint product_assets_asset_id_key unique (asset_id, product_id),
  constraint product_assets_position_check check ("position" >= 0)
);

create table product_options (
  id bigint generated always as identity,
  product_id bigint not null,
  name text not null,
  "position" integer not null,
  created_at timestamptz not null default now(),
  constraint product_options_pkey primary key (id),
  constraint product_options_name_key unique (product_id, name),
  constraint product_options_owner_key unique (product_id, id),
  constraint product_options_position_check check ("position" >= 0)
);

create table product_tags (
  product_id bigint not null,
  tag_id bigint not null,
  constraint product_tags_pkey primary key (product_id, tag_id)
);

create table products (
  id bigint generated always as identity,
  category_id bigint not null,
  sub_category_id bigint not null,
  name text not null,
  slug text not null,
  description_md text not null default '',
  description_html text not null default '',
  status text not null default 'published',
  tax_class_id bigint not null,
  cross_number text,
  image_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  search tsvector not null generated always as (((setweight(to_tsvector('simple'::regconfig, name), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, coalesce(cross_number, '')), 'A'::"char")) || setweight(to_tsvector('simple'::regconfig, description_md), 'C'::"char"))) stored,
  constraint products_pkey primary key (id),
  constraint products_image_asset_id_fkey foreign key (image_asset_id) references assets(id),
  constraint products_slug_check check (slug <> ''),
  constraint products_status_check check (status in ('draft', 'published', 'archived'))
);

create table sub_categories (
  id bigint generated always as identity,
  category_id bigint not null,
  name text not null,
  slug text not null,
  "position" integer not null default 0,
  image_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint sub_categories_pkey primary key (id),
  constraint sub_categories_image_asset_id_fkey foreign key (image_asset_id) references assets(id),
  constraint sub_categories_place_key unique (category_id, id),
  constraint sub_categories_position_check check ("position" >= 0),
  constraint sub_categories_slug_check check (slug <> '')
);

create table tags (
  id bigint generated always as identity,
  name text not null,
  created_at timestamptz not null default now(),
  constraint tags_pkey primary key (id),
  constraint tags_name_check check ((name = lower(name)) and (name <> '')),
  constraint tags_name_key unique (name)
);

create table tax_classes (
  id bigint generated always as identity,
  code text not null,
  name text not null,
  rate_bps integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  constraint tax_classes_pkey primary key (id),
  constraint tax_classes_code_key unique (code),
  constraint tax_classes_rate_bps_check check ((rate_bps >= 0) and (rate_bps <= 10000))
);

create index categories_image_asset_id_idx on categories (image_asset_id);
create unique index categories_name_key on categories (name) where (deleted_at is null);
create index categories_position_idx on categories ("position", id) where (deleted_at is null);
create unique index categories_slug_key on categories (slug) where (deleted_at is null);
create index collections_name_idx on collections (name, id) where (deleted_at is null);
create unique index collections_slug_key on collections (slug) where (deleted_at is null);
create index offer_option_values_offer_id_idx on offer_option_values (product_id, offer_id);
create index offer_option_values_option_id_idx on offer_option_values (product_id, option_id);
create index offer_option_values_option_value_id_idx on offer_option_values (option_id, option_value_id);
create index offers_alike_idx on offers using gin (sku gin_trgm_ops, manufacturer_number gin_trgm_ops, title gin_trgm_ops) where (deleted_at is null);
create index offers_brand_idx on offers (brand, product_id) where ((deleted_at is null) and (status = 'active'));
create unique index offers_combination_key on offers (product_id, option_value_ids) where ((deleted_at is null) and (option_value_ids <> '{}'::bigint[]));
create index offers_image_asset_id_idx on offers (image_asset_id);
create index offers_of_product_idx on offers (product_id, id) where (deleted_at is null);
create unique index offers_sku_key on offers (lower(sku)) where (deleted_at is null);
create index offers_status_idx on offers (status, id) where (deleted_at is null);
create index option_values_value_idx on option_values (value, option_id);
create index prices_price_list_id_idx on prices (price_list_id, amount, offer_id);
create index product_tags_tag_id_idx on product_tags (tag_id, product_id);
create index products_alike_idx on products using gin (name gin_trgm_ops, cross_number gin_trgm_ops);
create index products_image_asset_id_idx on products (image_asset_id);
create index products_name_idx on products (name, id) where (deleted_at is null);
create index products_of_category_idx on products (category_id, status, id) where (deleted_at is null);
create index products_of_category_name_idx on products (category_id, name, id) where (deleted_at is null);
create index products_of_sub_category_idx on products (sub_category_id, status, id) where (deleted_at is null);
create index products_of_sub_category_name_idx on products (sub_category_id, name, id) where (deleted_at is null);
create index products_search_idx on products using gin (search);
create unique index products_slug_key on products (slug) where (deleted_at is null);
create index products_status_idx on products (status, id) where (deleted_at is null);
create index products_sub_category_id_idx on products (category_id, sub_category_id);
create index products_tax_class_id_idx on products (tax_class_id);
create index sub_categories_image_asset_id_idx on sub_categories (image_asset_id);
create index sub_categories_name_idx on sub_categories (name, id) where (deleted_at is null);
create index sub_categories_of_category_idx on sub_categories (category_id, "position", id) where (deleted_at is null);
create index sub_categories_position_idx on sub_categories ("position", id) where (deleted_at is null);
create unique index sub_categories_slug_key on sub_categories (slug) where (deleted_at is null);
alter table collection_products add constraint collection_products_collection_id_fkey foreign key (collection_id) references collections(id) on delete cascade;
alter table collection_products add constraint collection_products_product_id_fkey foreign key (product_id) references products(id) on delete cascade;
alter table offer_assets add constraint offer_assets_offer_id_fkey foreign key (offer_id) references offers(id) on delete cascade;
alter table offer_option_values add constraint offer_option_values_offer_id_fkey foreign key (product_id, offer_id) references offers(product_id, id) on delete cascade;
alter table offer_option_values add constraint offer_option_values_option_id_fkey foreign key (product_id, option_id) references product_options(product_id, id);
alter table offer_option_values add constraint offer_option_values_option_value_id_fkey foreign key (option_id, option_value_id) references option_values(option_id, id);
alter table offers add constraint offers_product_id_fkey foreign key (product_id) references products(id);
alter table option_values add constraint option_values_option_id_fkey foreign key (option_id) references product_options(id) on delete cascade;
alter table prices add constraint prices_offer_id_fkey foreign key (offer_id) references offers(id) on delete cascade;
alter table prices add constraint prices_price_list_id_fkey foreign key (price_list_id) references price_lists(id);
alter table product_assets add constraint product_assets_product_id_fkey foreign key (product_id) references products(id) on delete cascade;
alter table product_options add constraint product_options_product_id_fkey foreign key (product_id) references products(id) on delete cascade;
alter table product_tags add constraint product_tags_product_id_fkey foreign key (product_id) references products(id) on delete cascade;
alter table product_tags add constraint product_tags_tag_id_fkey foreign key (tag_id) references tags(id);
alter table products add constraint products_sub_category_id_fkey foreign key (category_id, sub_category_id) references sub_categories(category_id, id) on update cascade;
alter table products add constraint products_tax_class_id_fkey foreign key (tax_class_id) references tax_classes(id);
alter table sub_categories add constraint sub_categories_category_id_fkey foreign key (category_id) references categories(id);

insert into tax_classes (code, name, rate_bps) values ('standard', 'Standard', 0);
insert into price_lists (code, currency, customer_type) values ('retail', 'RUB', null), ('super_wholesale', 'RUB', 'super_wholesale');
insert into price_lists (code, currency, customer_type, kind, derived_from)
  values ('wholesale', 'RUB', 'wholesale', 'derived', '{"mean": ["retail", "super_wholesale"]}');
`,
  down: `
drop table prices, price_lists, collection_products, collections, product_tags, tags, offer_assets, product_assets;
drop table offer_option_values, offers, option_values, product_options, products, sub_categories, categories, tax_classes;
`,
})
