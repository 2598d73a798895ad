-- What a page of the shop shows. `description_html` is rendered from `description_md` when it is written.
-- `category_id` repeats the sub-category's, for lists by category; the foreign key keeps it right when that moves.
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
  -- alternative texts of its images: [{"assetId": 7, "text": "…"}]
  image_alts jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  search tsvector not null generated always as (
    setweight(to_tsvector('simple', search_text(name || ' ' || coalesce(cross_number, ''))), 'A')
      || setweight(to_tsvector('russian', search_text(name)), 'B')
      || setweight(to_tsvector('russian', search_prose(description_md)), 'D')
  ) stored,
  constraint products_pkey primary key (id),
  constraint products_sub_category_id_fkey foreign key (category_id, sub_category_id)
    references sub_categories (category_id, id) on update cascade,
  constraint products_tax_class_id_fkey foreign key (tax_class_id) references tax_classes (id),
  constraint products_image_asset_id_fkey foreign key (image_asset_id) references assets (id),
  constraint products_slug_check check (slug <> ''),
  constraint products_status_check check (status in ('draft', 'published', 'archived'))
);

create unique index products_slug_key on products (slug) where deleted_at is null;
create index products_sub_category_id_idx on products (category_id, sub_category_id);
create index products_tax_class_id_idx on products (tax_class_id);
create index products_image_asset_id_idx on products (image_asset_id);
-- lists, newest first: all, by category, by sub-category
create index products_status_idx on products (status, id) where deleted_at is null;
create index products_of_category_idx on products (category_id, status, id) where deleted_at is null;
create index products_of_sub_category_idx on products (sub_category_id, status, id) where deleted_at is null;
-- the same by name
create index products_name_idx on products (name collate name_order, id) where deleted_at is null;
create index products_of_category_name_idx on products (category_id, name collate name_order, id) where deleted_at is null;
create index products_of_sub_category_name_idx on products (sub_category_id, name collate name_order, id) where deleted_at is null;
-- words; numbers, whole or begun; numbers with a part of it
create index products_search_idx on products using gin (search);
create index products_number_idx on products (number_key(cross_number) collate "C") where deleted_at is null;
create index products_number_parts_idx on products using gin (number_key(cross_number) gin_trgm_ops) where deleted_at is null;
