-- The second level: what products stand in.
create table sub_categories (
  id bigint generated always as identity,
  category_id bigint not null,
  name text not null,
  slug text not null,
  position integer not null default 0,
  image_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint sub_categories_pkey primary key (id),
  -- what products name, so that the category they repeat is always the one they stand in
  constraint sub_categories_place_key unique (category_id, id),
  constraint sub_categories_category_id_fkey foreign key (category_id) references categories (id),
  constraint sub_categories_image_asset_id_fkey foreign key (image_asset_id) references assets (id),
  constraint sub_categories_slug_check check (slug <> ''),
  constraint sub_categories_position_check check (position >= 0)
);

create unique index sub_categories_slug_key on sub_categories (slug) where deleted_at is null;
create unique index sub_categories_name_key on sub_categories (category_id, name) where deleted_at is null;
create index sub_categories_position_idx on sub_categories (position, id) where deleted_at is null;
create index sub_categories_of_category_idx on sub_categories (category_id, position, id) where deleted_at is null;
create index sub_categories_name_idx on sub_categories (name collate name_order, id) where deleted_at is null;
create index sub_categories_image_asset_id_idx on sub_categories (image_asset_id);
