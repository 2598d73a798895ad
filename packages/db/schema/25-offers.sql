-- What is sold. `opening_quantity` is read by the release before this one only; stock is what waybills moved.
-- `option_value_ids` repeats `offer_option_values` in order, so that an index can hold one offer a combination.
create table offers (
  id bigint generated always as identity,
  product_id bigint not null,
  sku text not null,
  title text not null,
  slug text not null,
  brand text not null,
  manufacturer_number text not null,
  barcode text,
  weight_g integer,
  image_asset_id bigint,
  option_value_ids bigint[] not null default '{}',
  manage_stock boolean not null default true,
  low_stock_threshold integer not null default 0,
  opening_quantity integer not null default 0,
  status text not null default 'active',
  internal_description text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_text(title || ' ' || brand || ' ' || sku || ' ' || manufacturer_number)), 'A')
      || setweight(to_tsvector('russian', search_text(title || ' ' || brand)), 'B')
  ) stored,
  constraint offers_pkey primary key (id),
  constraint offers_owner_key unique (product_id, id),
  constraint offers_product_id_fkey foreign key (product_id) references products (id),
  constraint offers_image_asset_id_fkey foreign key (image_asset_id) references assets (id),
  constraint offers_sku_check check (sku <> ''),
  constraint offers_slug_check check (slug <> ''),
  constraint offers_weight_g_check check (weight_g > 0),
  constraint offers_low_stock_threshold_check check (low_stock_threshold >= 0),
  constraint offers_opening_quantity_check check (opening_quantity between 0 and 1000000000),
  constraint offers_status_check check (status in ('draft', 'active', 'archived'))
);

create unique index offers_sku_key on offers (lower(sku)) where deleted_at is null;
create unique index offers_slug_key on offers (slug) where deleted_at is null;
create unique index offers_combination_key on offers (product_id, option_value_ids)
  where deleted_at is null and option_value_ids <> '{}';
create index offers_image_asset_id_idx on offers (image_asset_id);
create index offers_of_product_idx on offers (product_id, id) where deleted_at is null;
create index offers_status_idx on offers (status, id) where deleted_at is null;
create index offers_brand_idx on offers (brand, product_id) where deleted_at is null and status = 'active';
-- words; numbers, whole or begun; numbers with a part of it
create index offers_search_idx on offers using gin (search);
create index offers_sku_number_idx on offers (number_key(sku) collate "C") where deleted_at is null;
create index offers_manufacturer_number_idx on offers (number_key(manufacturer_number) collate "C") where deleted_at is null;
create index offers_barcode_number_idx on offers (number_key(barcode) collate "C") where deleted_at is null and barcode is not null;
create index offers_number_parts_idx on offers using gin (number_key(sku) gin_trgm_ops, number_key(manufacturer_number) gin_trgm_ops)
  where deleted_at is null;

-- One value an option, of an option of the offer's own product: the keys see to it.
create table offer_option_values (
  offer_id bigint not null,
  product_id bigint not null,
  option_id bigint not null,
  option_value_id bigint not null,
  constraint offer_option_values_pkey primary key (offer_id, option_id),
  constraint offer_option_values_offer_id_fkey foreign key (product_id, offer_id)
    references offers (product_id, id) on delete cascade,
  constraint offer_option_values_option_id_fkey foreign key (product_id, option_id) references product_options (product_id, id),
  constraint offer_option_values_option_value_id_fkey foreign key (option_id, option_value_id)
    references option_values (option_id, id)
);

create index offer_option_values_offer_id_idx on offer_option_values (product_id, offer_id);
create index offer_option_values_option_id_idx on offer_option_values (product_id, option_id);
create index offer_option_values_option_value_id_idx on offer_option_values (option_id, option_value_id);
