-- The first level of the catalog. Deleted rows stay for the documents of the past; names are free again then.
create table categories (
  id bigint generated always as identity,
  name text not null,
  slug text not null,
  position integer not null default 0,
  image_asset_id bigint,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz,
  deleted_at timestamptz,
  constraint categories_pkey primary key (id),
  constraint categories_image_asset_id_fkey foreign key (image_asset_id) references assets (id),
  constraint categories_slug_check check (slug <> ''),
  constraint categories_position_check check (position >= 0)
);

create unique index categories_name_key on categories (name) where deleted_at is null;
create unique index categories_slug_key on categories (slug) where deleted_at is null;
create index categories_position_idx on categories (position, id) where deleted_at is null;
create index categories_image_asset_id_idx on categories (image_asset_id);
